package fi.polku.team;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }
}
