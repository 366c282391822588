package fi.polku.path;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a client's path. */
public record PathId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PathId of(String text) {
        return new PathId(UUID.fromString(text));
    }
}
