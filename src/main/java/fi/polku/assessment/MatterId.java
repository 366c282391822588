package fi.polku.assessment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a matter of social welfare. */
public record MatterId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }
}
