package fi.polku.path;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one step of a client's path. */
public record StepId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }
}
