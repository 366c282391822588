package fi.polku.access.domain;

import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permit in force, given by the client (decree 457/2024 25 §).
 *
 * @param register whose data may be given to the other sector
 * @param receiver null = all public services of the other sector
 * @param parts of patient data {@link #SUMMARY}, {@link #ENTRIES} or {@link #STATEMENTS}; of social
 *     welfare the names of service tasks
 */
public record PermitGiven(
        Register register,
        @Nullable UnitId receiver,
        Set<String> parts,
        @Nullable LocalDate recordedFrom,
        @Nullable LocalDate recordedTo) {
    public static final String SUMMARY = "SUMMARY";
    public static final String ENTRIES = "ENTRIES";
    public static final String STATEMENTS = "STATEMENTS";

    public PermitGiven {
        parts = Set.copyOf(parts);
    }

    /** Whether it lets somebody of these units have the record. */
    boolean covers(Kept kept, Collection<UnitId> units) {
        return register == kept.data().register()
                && (receiver == null || units.contains(receiver))
                && (recordedFrom == null || !kept.recordedOn().isBefore(recordedFrom))
                && (recordedTo == null || !kept.recordedOn().isAfter(recordedTo))
                && covers(kept);
    }

    /** Basic data and the client file go along with whatever is given: they say whose it is. */
    private boolean covers(Kept kept) {
        return switch (kept.data()) {
            case PATIENT_BASIC, CLIENT_FILE -> true;
            case PATIENT_SUMMARY -> parts.contains(SUMMARY);
            case PATIENT_WILL, CARE_REQUESTS, VISITS, CARE_PLAN, PATIENT_ENTRIES ->
                    parts.contains(ENTRIES);
            case NEEDS_ASSESSMENT,
                    CLIENT_PLAN,
                    NARRATIVE,
                    DECISIONS,
                    IMPLEMENTATION,
                    MEDIATION,
                    SHELTER,
                    THERAPY_NOTES ->
                    kept.serviceTask() != null && parts.contains(kept.serviceTask().name());
        };
    }
}
