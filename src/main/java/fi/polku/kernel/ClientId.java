package fi.polku.kernel;

import java.util.UUID;

/** Identifies a client (asiakas). */
public record ClientId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ClientId of(String text) {
        return new ClientId(UUID.fromString(text));
    }
}
