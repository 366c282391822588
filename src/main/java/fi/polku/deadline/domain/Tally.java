package fi.polku.deadline.domain;

import fi.polku.deadline.OtherLaw.Cell;
import fi.polku.deadline.OtherLaw.Figures;
import fi.polku.deadline.OtherLaw.Outcome;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the clocks of one cell, and knows enough of its people to keep silent of the few. */
public final class Tally {
    private final int leastTold;
    private final Set<UUID> people = new HashSet<>();
    private final Map<Kind, Integer> asItWas = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> other = new EnumMap<>(Kind.class);
    private int clocks;

    /**
     * A cell without clocks.
     *
     * @param leastTold of fewer people than this no figures are given
     */
    public Tally(int leastTold) {
        this.leastTold = leastTold;
    }

    private enum Kind {
        KEPT,
        MISSED,
        RUNNING,
        ENDED,
        OUTSIDE
    }

    /**
     * One clock more.
     *
     * @param person whose it is; any id that is the person's alone
     * @param otherDueOn null when the other law gives no maximum time
     * @param today the day on which open clocks are judged
     */
    public void add(
            UUID person,
            LocalDate dueOn,
            @Nullable LocalDate otherDueOn,
            @Nullable LocalDate metOn,
            boolean ended,
            LocalDate today) {
        clocks++;
        if (people.size() < leastTold) {
            people.add(person);
        }
        asItWas.merge(kind(dueOn, metOn, ended, today), 1, Integer::sum);
        other.merge(kind(otherDueOn, metOn, ended, today), 1, Integer::sum);
    }

    /** What may be told of the cell. */
    public Cell cell() {
        return new Cell(
                people.size() < leastTold
                        ? null
                        : new Figures(clocks, outcome(asItWas), outcome(other)));
    }

    private static Kind kind(
            @Nullable LocalDate dueOn, @Nullable LocalDate metOn, boolean ended, LocalDate today) {
        if (dueOn == null) {
            return Kind.OUTSIDE;
        }
        if (metOn != null) {
            return metOn.isAfter(dueOn) ? Kind.MISSED : Kind.KEPT;
        }
        if (ended) {
            return Kind.ENDED;
        }
        return today.isAfter(dueOn) ? Kind.MISSED : Kind.RUNNING;
    }

    private static Outcome outcome(Map<Kind, Integer> counts) {
        return new Outcome(
                counts.getOrDefault(Kind.KEPT, 0),
                counts.getOrDefault(Kind.MISSED, 0),
                counts.getOrDefault(Kind.RUNNING, 0),
                counts.getOrDefault(Kind.ENDED, 0),
                counts.getOrDefault(Kind.OUTSIDE, 0));
    }
}
