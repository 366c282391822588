package fi.polku.decision;

import fi.polku.assessment.MatterId;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An application as it is read. */
public record ApplicationView(
        ApplicationId id,
        ClientId clientId,
        MatterId matterId,
        String service,
        String words,
        Way way,
        LocalDate receivedOn,
        @Nullable Instant withdrawnAt,
        boolean decided) {
    /** Who wrote it down. */
    public enum Way {
        CLIENT,
        WORKER
    }

    /** Whether it still waits for a decision. */
    public boolean isOpen() {
        return !decided && withdrawnAt == null;
    }
}
