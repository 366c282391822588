package fi.polku.contact;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a contact (yhteydenotto). */
public record ContactId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }
}
