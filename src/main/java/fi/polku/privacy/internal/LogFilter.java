package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the log is asked for; what is absent is not asked.
 *
 * @param account who looked or changed
 * @param from first day
 * @param to last day
 */
public record LogFilter(
        @Nullable ClientId client,
        @Nullable AccountId account,
        @Nullable UnitId unit,
        @Nullable String part,
        @Nullable String purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Only only) {
    public static final LogFilter ALL =
            new LogFilter(null, null, null, null, null, null, null, Only.ALL);

    /** A narrowing that is one choice of the form. */
    public enum Only {
        ALL,
        VIEWS,
        CHANGES,
        /** Views that no relationship stood behind. */
        WITHOUT_RELATIONSHIP,
        EMERGENCIES,
        FILES
    }

    /** Whether changes can be among what is asked for: they have neither part nor purpose. */
    boolean changes() {
        return part == null && purpose == null && (only == Only.ALL || only == Only.CHANGES);
    }

    boolean views() {
        return only != Only.CHANGES;
    }

    /**
     * Whether looks at the log itself are left out: each search writes one for everybody it shows,
     * and they would fill the next one. Asked by person, worker or part they are there.
     */
    boolean withoutReviews() {
        return client == null && account == null && part == null;
    }

    /** Where a page ended. */
    public record Place(java.time.Instant at, UUID id) {}
}
