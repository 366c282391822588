package fi.polku.path;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one goal of a client's path. */
public record GoalId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }
}
