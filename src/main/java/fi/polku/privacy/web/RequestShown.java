package fi.polku.privacy.web;

import fi.polku.deadline.ClockCard;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in the reader's words.
 *
 * @param about what it is about, as one sentence
 * @param tone of the state's tag: {@code run}, {@code wait}, {@code ok} or {@code bad}
 * @param answer null while it is open
 */
public record RequestShown(
        UUID id,
        String title,
        String about,
        List<Fact> facts,
        String state,
        String tone,
        @Nullable ClockCard clock,
        @Nullable Answer answer,
        List<Note> notes) {
    /** A label and what was said or found. */
    public record Fact(String label, String value) {}

    /**
     * The answer.
     *
     * @param ground the legal ground of a refusal, as a sentence
     * @param appeal where to go if one is not satisfied; of a refusal only
     * @param viewer who looked, when the answer tells it
     */
    public record Answer(
            String title,
            String when,
            String words,
            @Nullable String ground,
            @Nullable String appeal,
            @Nullable String viewer) {}

    /** A note attached to the record. */
    public record Note(String title, String when, String words) {}
}
