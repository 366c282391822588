package fi.polku.assessment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a proposal of special support and what was decided of it. */
public record SpecialSupportId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SpecialSupportId of(String text) {
        return new SpecialSupportId(UUID.fromString(text));
    }
}
