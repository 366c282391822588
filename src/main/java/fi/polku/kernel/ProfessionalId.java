package fi.polku.kernel;

import java.util.UUID;

/** Identifies a professional (ammattilainen). */
public record ProfessionalId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ProfessionalId of(String text) {
        return new ProfessionalId(UUID.fromString(text));
    }
}
