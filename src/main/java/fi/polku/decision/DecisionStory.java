package fi.polku.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what belongs to it: what it says of each service, what was carried out, how the
 * client was told, and until when a review may be asked for.
 *
 * @param receivedOn when the client is held to have learned of it; null = not told yet
 * @param lastReviewOn last day to ask for a review; null = not told yet
 */
public record DecisionStory(
        DecisionView decision,
        List<DecisionItem> items,
        List<Implementation> implementations,
        List<Notice> notices,
        List<DecisionView> versions,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate lastReviewOn,
        ReviewRule review) {
    /** What was carried out on a day. */
    public record Implementation(
            String service,
            ImplementationKind kind,
            LocalDate happenedOn,
            @Nullable String words) {}

    /** How and when the client was told. */
    public record Notice(NoticeWay way, LocalDate sentOn) {}

    public DecisionStory {
        items = List.copyOf(items);
        implementations = List.copyOf(implementations);
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
    }
}
