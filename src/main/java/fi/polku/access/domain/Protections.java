package fi.polku.access.domain;

import fi.polku.access.DataPart;
import fi.polku.kernel.UnitId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The specially protected entries of a day (703/2023 26 §, decree 457/2024 26 §): all of some
 * units, and some records alone.
 */
public record Protections(Set<UnitId> units, Set<UUID> documents) {
    public static final Protections NONE = new Protections(Set.of(), Set.of());

    /** What is closed; basic data, wills and the summary with medication and risks never are. */
    public static final Set<DataPart> PARTS =
            Set.copyOf(
                    EnumSet.of(
                            DataPart.CARE_REQUESTS,
                            DataPart.VISITS,
                            DataPart.CARE_PLAN,
                            DataPart.PATIENT_ENTRIES));

    public Protections {
        units = Set.copyOf(units);
        documents = Set.copyOf(documents);
    }

    boolean cover(Kept kept) {
        return PARTS.contains(kept.data())
                && ((kept.unit() != null && units.contains(kept.unit()))
                        || documents.contains(kept.document())
                        || documents.contains(kept.event()));
    }
}
