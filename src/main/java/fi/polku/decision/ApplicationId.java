package fi.polku.decision;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies an application. */
public record ApplicationId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }
}
