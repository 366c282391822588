package fi.polku.fhir.bundle;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What a search needs of a resource that is kept as it was received. */
record Facets(
        @Nullable String name,
        @Nullable String family,
        @Nullable String given,
        @Nullable String status,
        @Nullable String code,
        @Nullable UUID practitioner,
        @Nullable UUID organization,
        @Nullable Instant from,
        @Nullable Instant to) {

    static Facets of(Resource resource) {
        return switch (resource) {
            case Organization o -> named(o.getName(), null);
            case Location l -> named(l.getName(), id("Organization", l.getManagingOrganization()));
            case Practitioner p -> practitioner(p);
            case PractitionerRole r ->
                    new Facets(
                            null,
                            null,
                            null,
                            null,
                            r.getCodeFirstRep().getCodingFirstRep().getCode(),
                            id("Practitioner", r.getPractitioner()),
                            id("Organization", r.getOrganization()),
                            null,
                            null);
            case Encounter e ->
                    during(
                            code(e.getStatusElement()),
                            e.getParticipant().stream()
                                    .map(p -> id("Practitioner", p.getIndividual()))
                                    .filter(java.util.Objects::nonNull)
                                    .findFirst()
                                    .orElse(null),
                            id("Organization", e.getServiceProvider()),
                            e.getPeriod());
            case CareTeam t -> during(code(t.getStatusElement()), null, null, t.getPeriod());
            case CarePlan p -> during(code(p.getStatusElement()), null, null, p.getPeriod());
            case Goal g -> during(code(g.getLifecycleStatusElement()), null, null, new Period());
            case Appointment a ->
                    during(
                            code(a.getStatusElement()),
                            a.getParticipant().stream()
                                    .map(p -> id("Practitioner", p.getActor()))
                                    .filter(java.util.Objects::nonNull)
                                    .findFirst()
                                    .orElse(null),
                            null,
                            new Period().setStart(a.getStart()).setEnd(a.getEnd()));
            default -> named(null, null);
        };
    }

    private static Facets practitioner(Practitioner practitioner) {
        List<HumanName> names = practitioner.getName();
        HumanName name = names.isEmpty() ? new HumanName() : names.getFirst();
        return new Facets(
                null,
                name.getFamily(),
                name.getGiven().stream().map(StringType::getValue).collect(Collectors.joining(" ")),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Facets named(@Nullable String name, @Nullable UUID organization) {
        return new Facets(name, null, null, null, null, null, organization, null, null);
    }

    static Facets coded(String code) {
        return new Facets(null, null, null, null, code, null, null, null, null);
    }

    private static Facets during(
            @Nullable String status,
            @Nullable UUID practitioner,
            @Nullable UUID organization,
            Period period) {
        return new Facets(
                null,
                null,
                null,
                status,
                null,
                practitioner,
                organization,
                instant(period.getStart()),
                instant(period.getEnd()));
    }

    private static @Nullable String code(PrimitiveType<?> element) {
        return element.getValueAsString();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The id that a reference to a type here ends in. */
    static @Nullable UUID id(String type, Reference reference) {
        String target = reference.getReference();
        if (target == null || !target.startsWith(type + "/")) {
            return null;
        }
        return UUID.fromString(target.substring(type.length() + 1));
    }
}
