package fi.polku.deadline;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one running or closed clock. */
public record DeadlineId(UUID value) implements Id {
    public static DeadlineId of(String text) {
        return new DeadlineId(UUID.fromString(text));
    }
}
