package fi.polku.privacy;

import fi.polku.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dry run with what became of it; no personal data.
 *
 * @param made by whom; null = the nightly job or the command line
 * @param digest of the ids of all records that would go
 * @param left how many of the approved records are not settled yet
 */
public record RetentionRun(
        UUID id,
        LocalDate countedOn,
        Instant madeAt,
        @Nullable AccountId made,
        List<Line> lines,
        String digest,
        int records,
        int people,
        int left,
        @Nullable Instant approvedAt,
        @Nullable AccountId approved,
        @Nullable Instant setAsideAt,
        @Nullable AccountId setAside,
        @Nullable Instant finishedAt,
        List<Outcome> outcomes) {
    public RetentionRun {
        lines = List.copyOf(lines);
        outcomes = List.copyOf(outcomes);
    }

    /** Where a run stands. */
    public enum State {
        WAITING,
        SET_ASIDE,
        APPROVED,
        FINISHED
    }

    /**
     * How many records of one material would go by one rule.
     *
     * @param held of them kept by an order
     * @param firstLastDay the oldest: whose time ended first; null for logs, which are counted only
     */
    public record Line(
            String rule,
            String material,
            long records,
            long people,
            long held,
            @Nullable LocalDate firstLastDay) {}

    /** What became of one material: destroyed, or kept because something had changed. */
    public record Outcome(String material, long destroyed, long changed) {}

    public State state() {
        if (finishedAt != null) {
            return State.FINISHED;
        }
        if (approvedAt != null) {
            return State.APPROVED;
        }
        return setAsideAt == null ? State.WAITING : State.SET_ASIDE;
    }
}
