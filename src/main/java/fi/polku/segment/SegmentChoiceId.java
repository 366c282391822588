package fi.polku.segment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a choice of a way of working. */
public record SegmentChoiceId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SegmentChoiceId of(String text) {
        return new SegmentChoiceId(UUID.fromString(text));
    }
}
