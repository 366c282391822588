package fi.polku.path;

import fi.polku.kernel.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One difference between the plan in effect and the plan sent. */
public record DiffLine(
        Kind kind,
        LocalizedText title,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        String reason) {

    /** What differs. */
    public enum Kind {
        ADDED,
        SKIPPED,
        RESTORED,
        MOVED_DATE,
        MOVED_ORDER,
        RESPONSIBLE,
        GOAL
    }
}
