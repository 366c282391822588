package fi.polku.kernel;

import java.util.UUID;

/** Identifies a unit of the organisation. */
public record UnitId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }
}
