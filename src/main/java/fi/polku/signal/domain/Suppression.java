package fi.polku.signal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out numbers of so few people that somebody could be known from them, and one more where
 * the sum would tell the one that was left out.
 */
public final class Suppression {
    /** Numbers from one to four are not told. */
    public static final int LEAST = 5;

    private Suppression() {}

    /** The same lines without small numbers; the lines of each grouping sum to the whole. */
    public static List<TrialLine> of(List<TrialLine> lines) {
        var kept = new ArrayList<>(lines);
        for (Groups.By by : Groups.By.values()) {
            var own = kept.stream().filter(l -> l.by().equals(by.name())).toList();
            if (!own.isEmpty()) {
                var hidden = hidden(own, Suppression::signalsTooFew, TrialLine::found);
                var lost = hidden(own, Suppression::eventsTooFew, TrialLine::events);
                for (int i = 0; i < own.size(); i++) {
                    kept.set(
                            kept.indexOf(own.get(i)),
                            without(own.get(i), hidden.get(i), lost.get(i)));
                }
            }
        }
        return kept;
    }

    private static boolean small(@Nullable Long n) {
        return n != null && n > 0 && n < LEAST;
    }

    private static long number(@Nullable Long n) {
        return n == null ? 0 : n;
    }

    /** Also the few that were not right would be known from the rest. */
    private static boolean signalsTooFew(TrialLine line) {
        return small(line.found())
                || small(line.right())
                || small(number(line.found()) - number(line.right()));
    }

    private static boolean eventsTooFew(TrialLine line) {
        return small(line.events())
                || small(line.caught())
                || small(number(line.events()) - number(line.caught()))
                || small(line.base());
    }

    /** Those too few, and the smallest of the others when it would be the only one unknown. */
    private static List<Boolean> hidden(
            List<TrialLine> lines,
            java.util.function.Predicate<TrialLine> few,
            Function<TrialLine, @Nullable Long> size) {
        var hidden = new ArrayList<Boolean>(lines.stream().map(few::test).toList());
        if (lines.size() > 1 && hidden.stream().filter(h -> h).count() == 1) {
            int next = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (!hidden.get(i)
                        && number(size.apply(lines.get(i))) > 0
                        && (next < 0
                                || number(size.apply(lines.get(i)))
                                        < number(size.apply(lines.get(next))))) {
                    next = i;
                }
            }
            if (next >= 0) {
                hidden.set(next, true);
            }
        }
        return hidden;
    }

    private static TrialLine without(TrialLine l, boolean signals, boolean events) {
        return new TrialLine(
                l.by(),
                l.group(),
                l.asked(),
                events ? null : l.base(),
                signals ? null : l.found(),
                signals ? null : l.right(),
                events ? null : l.events(),
                events ? null : l.caught(),
                signals ? null : l.lead());
    }
}
