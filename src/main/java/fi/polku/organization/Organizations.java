package fi.polku.organization;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import java.util.List;
import java.util.Optional;

/** The organisation as others ask of it. Reads come from memory and cost no statement. */
public interface Organizations {
    Optional<UnitView> unit(UnitId id);

    /** All units, partners too, parents before their children. */
    List<UnitView> units();

    /** The wellbeing area itself: organiser (palvelunjärjestäjä) of what its units produce. */
    UnitId organiser();

    /** The unit whose queue answers a contact of the kind from the municipality. */
    UnitId unitFor(String municipalityCode, QueueKind kind);

    /** As {@link #unitFor}, or empty when the municipality is not of this region. */
    Optional<UnitId> findUnitFor(String municipalityCode, QueueKind kind);

    /** The queue that answers when no municipality is known: that of the largest municipality. */
    UnitId unitWithoutMunicipality(QueueKind kind);

    /** The kind of the unit's queue, when the unit has one. */
    Optional<QueueKind> queueOf(UnitId unit);

    List<ServiceView> services();

    Optional<ServiceView> service(ServiceId id);

    Optional<ProfessionalView> professional(ProfessionalId id);

    /** The unit's professionals by name. */
    List<ProfessionalView> professionalsOf(UnitId unit);

    /** Everybody, by name. */
    List<ProfessionalView> professionals();

    /** Municipalities of the region, largest first. */
    List<Municipality> municipalities();

    Optional<Municipality> municipality(String code);

    List<MeetingPlaceView> meetingPlaces();

    /** The unit's weekly hours; a unit without its own has those of the unit above it. */
    OpeningHours openingHours(UnitId unit);

    /** Adds or renews a unit that came from elsewhere, for example by FHIR. */
    void save(UnitView unit);

    /** Adds or renews a professional that came from elsewhere, for example by FHIR. */
    void save(ProfessionalView professional);
}
