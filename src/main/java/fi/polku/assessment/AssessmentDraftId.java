package fi.polku.assessment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies an assessment that is being written. */
public record AssessmentDraftId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AssessmentDraftId of(String text) {
        return new AssessmentDraftId(UUID.fromString(text));
    }
}
