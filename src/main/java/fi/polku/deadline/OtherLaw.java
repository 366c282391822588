package fi.polku.deadline;

import fi.polku.access.Actor;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of the clocks that there have been, if the law had been another: on the
 * stored facts, changing none. For those who lead; no cell tells of fewer than five people.
 */
public interface OtherLaw {
    /** The generations of a family's rules, the oldest first. */
    List<Generation> generations(DeadlineFamily family);

    /** Counts the clocks of the question by the law as it was and by the other one. */
    Comparison compare(Actor actor, Question question);

    /**
     * A generation of the law: from when until when its rows were in force.
     *
     * @param from first deciding day; null = from before our time
     * @param to last deciding day; null = for the time being
     */
    record Generation(@Nullable LocalDate from, @Nullable LocalDate to) {
        /** A deciding day on which it was in force. */
        public LocalDate someDay() {
            return to != null ? to : from != null ? from : LocalDate.of(2020, 1, 1);
        }
    }

    /**
     * Which clocks, and by which other law.
     *
     * @param from first deciding day
     * @param to last deciding day
     */
    record Question(DeadlineFamily family, LocalDate from, LocalDate to, Rule other) {}

    /** The other law. */
    sealed interface Rule {}

    /** The rows that are in force on a day, for everybody, whenever their deciding day was. */
    record InForceOn(LocalDate day) implements Rule {}

    /** One limit for everybody, from the same event. */
    record ForEveryone(int length, LimitUnit unit) implements Rule {}

    /** The answer: all, and the same by month of the deciding day, by unit and by age. */
    record Comparison(Cell all, List<Month> months, List<OfUnit> units, List<OfAge> ages) {
        public Comparison {
            months = List.copyOf(months);
            units = List.copyOf(units);
            ages = List.copyOf(ages);
        }
    }

    /** Clocks with their deciding day in the month that begins on the day. */
    record Month(LocalDate firstOn, Cell cell) {}

    /** Clocks of a unit. */
    record OfUnit(UnitId unit, Cell cell) {}

    /** Clocks of an age class on the deciding day. */
    record OfAge(AgeClass age, Cell cell) {}

    /** Ages as the rules and the services divide them. */
    enum AgeClass {
        UNDER_23,
        FROM_23,
        FROM_65,
        FROM_75,
        UNKNOWN;

        /** The class of an age in whole years. */
        public static AgeClass of(@Nullable Integer age) {
            if (age == null) {
                return UNKNOWN;
            }
            return age < 23 ? UNDER_23 : age < 65 ? FROM_23 : age < 75 ? FROM_65 : FROM_75;
        }
    }

    /**
     * The clocks of a cell.
     *
     * @param figures null when they would tell of fewer than five people
     */
    record Cell(@Nullable Figures figures) {}

    /** How the clocks of a cell are by the law as it was, and by the other. */
    record Figures(int clocks, Outcome asItWas, Outcome other) {}

    /**
     * What became of clocks.
     *
     * @param kept the event came on the last day at the latest
     * @param missed the last day passed first
     * @param running open, and the last day has not passed
     * @param ended closed without the event
     * @param outside no maximum time concerned them
     */
    record Outcome(int kept, int missed, int running, int ended, int outside) {
        /** Share of kept of those that are decided, from 0 to 1; 1 when none is. */
        public double keptShare() {
            return kept + missed == 0 ? 1 : (double) kept / (kept + missed);
        }
    }
}
