package fi.polku.assessment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies an assessment. */
public record AssessmentId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }
}
