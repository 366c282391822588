package fi.polku.path;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's path: its goals, its steps as they stand today, and where the whole stands.
 *
 * @param imported whether it came from another system; such a path is read, not worked on here
 * @param modelCode the operating model it was made from
 * @param versionSent number of the last version sent to the client, 0 when none
 * @param versionAccepted number of the version in effect, 0 when none
 * @param acceptedAt when the version in effect was accepted
 * @param change what waits for the client's answer, when something already in effect would change
 * @param editNo grows with every edit, so that the second editor is told of the first
 */
public record PathView(
        PathId id,
        ClientId client,
        PathStatus status,
        LocalizedText title,
        boolean imported,
        @Nullable String modelCode,
        @Nullable Integer modelVersion,
        LocalDate startsOn,
        List<GoalView> goals,
        List<StepView> steps,
        int versionSent,
        int versionAccepted,
        @Nullable Instant sentAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable PathOutcome outcome,
        @Nullable String follows,
        @Nullable Change change,
        @Nullable Asked asked,
        List<Review> reviews,
        int editNo,
        RecordHeader header,
        Instant happenedAt,
        Instant recordedAt,
        Instant changedAt) {

    /** A version sent after one that is in effect: what would change, and why. */
    public record Change(int version, Instant sentAt, String reason, List<DiffLine> lines) {}

    /** What the client asked to be different, in the client's words. */
    public record Asked(int version, Instant at, String words) {}

    /** A review done together: the score of the goals and what was said. */
    public record Review(boolean end, LocalDate on, @Nullable BigDecimal gasT, String summary) {}

    /** The first goal's words, which head the client's page; empty when there is no goal. */
    public String goalWords() {
        return goals.isEmpty() ? "" : goals.getFirst().words();
    }

    public long count(StepState state) {
        return steps.stream().filter(s -> s.state() == state).count();
    }

    /** Whether something waits for the client's acceptance. */
    public boolean awaitsClient() {
        return status == PathStatus.SENT || change != null;
    }

    /** The day the plan reaches to: the last planned day of its steps. */
    public @Nullable LocalDate reachesTo() {
        return steps.stream()
                .filter(s -> s.state() != StepState.SKIP)
                .map(StepView::plannedOn)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
