package fi.polku.segment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a set of answers to the short questions. */
public record SegmentAnswersId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SegmentAnswersId of(String text) {
        return new SegmentAnswersId(UUID.fromString(text));
    }
}
