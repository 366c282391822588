package fi.polku.decision;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a document. */
public record DocumentId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }
}
