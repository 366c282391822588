package fi.polku.assessment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one record of a mapping of functional and work ability. */
public record MappingId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static MappingId of(String text) {
        return new MappingId(UUID.fromString(text));
    }
}
