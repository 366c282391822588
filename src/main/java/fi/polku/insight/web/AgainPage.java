package fi.polku.insight.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month to be published again, in finished words.
 *
 * @param months those that have been published; none before the first
 * @param preview null when the month asked for was never published
 */
public record AgainPage(List<Choice> months, String reason, @Nullable Preview preview) {

    /** Whether there is anything to give a reason for, or one was already given. */
    public boolean asksReason() {
        return !reason.isEmpty() || (preview != null && !preview.same());
    }

    /**
     * What would become other.
     *
     * @param month whose changes these are, for example {@code 2026-02}
     * @param title the finding in a sentence
     */
    public record Preview(
            String month, boolean same, String title, String says, List<Part> parts) {}

    /** The cells of one service. */
    public record Part(String id, String service, List<Line> lines) {}

    /** A unit or the region; a figure that stays is told once, one that changes twice. */
    public record Line(String place, String waits, String half, String nine, String kept) {}
}
