package fi.polku.decision;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a client relationship. */
public record ClientRelationshipId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ClientRelationshipId of(String text) {
        return new ClientRelationshipId(UUID.fromString(text));
    }
}
