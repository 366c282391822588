package fi.polku.contact.web;

import fi.polku.deadline.ExplanationTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt in words.
 *
 * @param code in groups of four; empty when it can no longer be shown
 * @param address where the state is seen later; empty without a code
 * @param dueWhy by when and why, in one sentence; null of a worry
 * @param steps how the day was counted
 * @param told what the sender told us, shown this once
 */
public record ReceiptPage(
        String code,
        String address,
        String sentAt,
        boolean worry,
        boolean emergency,
        boolean repeated,
        boolean changed,
        String queueSentence,
        String next,
        @Nullable String dueWhy,
        List<ExplanationTexts.Line> steps,
        List<Told> told) {
    public ReceiptPage {
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    /** One thing that was told. */
    public record Told(String label, String value, boolean ownWords) {}
}
