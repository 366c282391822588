package fi.polku.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The whole path as one picture on a terrain map: the ground it runs on, what has been walked, what
 * is ahead, a mark for each step and two rings for the goal. Steps that were left out are not on
 * the map; a step that waits for somebody behind us is a side path.
 *
 * @param ground the whole way, as the {@code d} of an SVG path
 * @param walked from the start to where we are; empty before the plan is accepted
 * @param ahead from where we are to the goal; empty at the goal
 * @param here where we are, when the path is under way
 */
public record PathMap(
        String ground,
        String walked,
        String ahead,
        List<Mark> marks,
        List<Side> sides,
        @Nullable Point here,
        Point goal) {
    private static final int PIECES = 8;

    /** A point of the picture, {@code viewBox 0 0 800 300}. */
    public record Point(double x, double y) {
        /** {@code x} shifted, as text for an attribute. */
        public String x(double by) {
            return number(x + by);
        }

        public String y(double by) {
            return number(y + by);
        }
    }

    /** One step on the line. */
    public record Mark(Point at, StepState state, boolean partner, boolean first) {}

    /** A step that waits beside the way. */
    public record Side(String line, Point at, boolean partner) {}

    public static PathMap of(List<StepView> steps) {
        return of(
                steps.stream()
                        .map(s -> new Dot(s.state(), s.partner()))
                        .filter(d -> d.state() != StepState.SKIP)
                        .toList(),
                steps.stream().allMatch(s -> s.state() == StepState.DONE || !s.open()));
    }

    /** A step as the map needs it. */
    record Dot(StepState state, boolean partner) {}

    static PathMap of(List<Dot> dots, boolean arrived) {
        int now = index(dots, StepState.NOW);
        var line = new ArrayList<Dot>();
        var aside = new ArrayList<Dot>();
        for (int i = 0; i < dots.size(); i++) {
            boolean behind = now >= 0 && i < now;
            (behind && dots.get(i).state() == StepState.WAIT ? aside : line).add(dots.get(i));
        }
        int points = line.size() + 1;
        int at = index(line, StepState.NOW);
        double here = at >= 0 ? place(at, points) : arrived ? 1 : walkedTo(line, points);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < line.size(); i++) {
            marks.add(
                    new Mark(
                            point(place(i, points)),
                            line.get(i).state(),
                            line.get(i).partner(),
                            i == 0));
        }
        var sides = new ArrayList<Side>();
        for (Dot dot : aside) {
            sides.add(side(here, points, sides.size(), dot.partner()));
        }
        int pieces = Math.max(1, points - 1) * PIECES;
        return new PathMap(
                curve(0, 1, pieces),
                here <= 0 ? "" : curve(0, here, (int) Math.max(2, Math.round(pieces * here))),
                here >= 1 ? "" : curve(here, 1, (int) Math.max(2, Math.round(pieces * (1 - here)))),
                List.copyOf(marks),
                List.copyOf(sides),
                at >= 0 ? point(here) : null,
                point(1));
    }

    /** Where the way stands when nothing is now: at the last step done, or at the start. */
    private static double walkedTo(List<Dot> line, int points) {
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).state() == StepState.DONE) {
                last = i;
            }
        }
        return last < 0 ? 0 : place(last, points);
    }

    private static int index(List<Dot> dots, StepState state) {
        for (int i = 0; i < dots.size(); i++) {
            if (dots.get(i).state() == state) {
                return i;
            }
        }
        return -1;
    }

    private static double place(int i, int points) {
        return points <= 1 ? 0 : (double) i / (points - 1);
    }

    /** The terrain: where the way runs at {@code t}, 0 at the start and 1 at the goal. */
    static Point point(double t) {
        return new Point(
                62 + 655 * t + 26 * Math.sin(3.2 * Math.PI * t),
                240 - 138 * t + 42 * Math.sin(3.5 * Math.PI * t + 0.3));
    }

    /** A side path leaves where we are, dips below the way and comes back two steps later. */
    private static Side side(double here, int points, int nth, boolean partner) {
        double step = points <= 1 ? 1 : 1.0 / (points - 1);
        Point from = point(here);
        Point back = point(Math.min(1, here + 2 * step));
        double low = Math.max(Math.max(from.y(), back.y()), point(here + step).y());
        var at =
                new Point((from.x() + back.x()) / 2 + 18 * nth, Math.min(272, low + 46 + 26 * nth));
        var bend = List.of(from, new Point(from.x() + (at.x() - from.x()) / 3, at.y() - 18), at);
        var home = new Point(back.x() - (back.x() - at.x()) / 8, (at.y() + back.y()) / 2 + 8);
        var all = new ArrayList<>(bend);
        all.add(home);
        all.add(back);
        return new Side(through(all.size(), all::get), at, partner);
    }

    private static String curve(double from, double to, int pieces) {
        return through(pieces + 1, i -> point(from + (to - from) * i / pieces));
    }

    /** A Catmull-Rom curve through the points, written as cubic Béziers. */
    static String through(int count, IntFunction<Point> at) {
        var d = new StringBuilder("M").append(pair(at.apply(0)));
        for (int i = 0; i + 1 < count; i++) {
            Point before = at.apply(Math.max(0, i - 1));
            Point from = at.apply(i);
            Point to = at.apply(i + 1);
            Point after = at.apply(Math.min(count - 1, i + 2));
            d.append('C')
                    .append(number(from.x() + (to.x() - before.x()) / 6))
                    .append(' ')
                    .append(number(from.y() + (to.y() - before.y()) / 6))
                    .append(' ')
                    .append(number(to.x() - (after.x() - from.x()) / 6))
                    .append(' ')
                    .append(number(to.y() - (after.y() - from.y()) / 6))
                    .append(' ')
                    .append(pair(to));
        }
        return d.toString();
    }

    private static String pair(Point p) {
        return number(p.x()) + " " + number(p.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
