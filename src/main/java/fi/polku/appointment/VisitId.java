package fi.polku.appointment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a realised visit. */
public record VisitId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }
}
