package fi.polku.kernel;

import java.util.UUID;

/** Identifies a care service. */
public record ServiceId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }
}
