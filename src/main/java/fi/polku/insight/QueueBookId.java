package fi.polku.insight;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one queue book of a group in a unit. */
public record QueueBookId(UUID value) implements Id {
    public static QueueBookId of(String text) {
        return new QueueBookId(UUID.fromString(text));
    }
}
