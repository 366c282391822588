package fi.polku.decision;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies one version of a decision. */
public record DecisionId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }
}
