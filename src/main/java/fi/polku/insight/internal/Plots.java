package fi.polku.insight.internal;

import fi.polku.insight.Picture.Mark;
import fi.polku.insight.Picture.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws in percent, so that words keep their size at every width. */
final class Plots {
    private Plots() {}

    /** A value with the line of what is usual. */
    record Column(String label, long value, double usual, boolean begun) {}

    /** One bar of several parts. */
    record Stack(String label, List<Part> parts, String total) {
        double sum() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    record Part(String css, double value) {}

    /** Values of one name on one line; the kind of each mark tells the series. */
    record DotLine(String label, List<Dot> dots) {}

    record Dot(String kind, String css, double value) {}

    /** An estimate with its interval. */
    record Estimate(String label, double value, double low, double high) {}

    /** Values of one name in the order of time. */
    record Series(String css, List<Point> points) {}

    record Point(long at, double value) {}

    static Plot columns(String label, List<Column> columns) {
        double top =
                niceTop(
                        columns.stream()
                                .mapToDouble(c -> Math.max((double) c.value(), c.usual()))
                                .max()
                                .orElse(0));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i <= 3; i++) {
            double y = 100 - i * 100 / 3.0;
            marks.add(line("g-grid", 0, y, 100, y));
            marks.add(word("", 0, y, number(top * i / 3), -8, ".35em", "end"));
        }
        double step = 100.0 / Math.max(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            double x = i * step + step * .18;
            double width = step * .64;
            double middle = x + width / 2;
            if (c.begun() && c.value() > 0) {
                double y = 100 - 100 * c.value() / top;
                marks.add(rect("g-b4", x, y, width, 100 - y));
                marks.add(
                        word("t-strong", middle, y, String.valueOf(c.value()), 0, "-6", "middle"));
            }
            if (c.usual() > 0) {
                double y = 100 - 100 * c.usual() / top;
                marks.add(line("g-limit", x - step * .08, y, x + width + step * .08, y));
            }
            marks.add(word("", middle, 100, c.label(), 0, "20", "middle"));
        }
        marks.add(line("g-axis", 0, 100, 100, 100));
        return new Plot("plot", 190, label, marks);
    }

    static Plot stacks(String label, List<Stack> stacks) {
        double top = stacks.stream().mapToDouble(Stack::sum).max().orElse(0);
        var marks = new ArrayList<Mark>();
        double step = 100.0 / Math.max(1, stacks.size());
        for (int i = 0; i < stacks.size(); i++) {
            Stack s = stacks.get(i);
            double y = i * step + step * .2;
            double height = step * .6;
            double middle = y + height / 2;
            marks.add(word("", 0, middle, s.label(), -10, ".35em", "end"));
            double x = 0;
            for (Part part : s.parts()) {
                double width = top == 0 ? 0 : 92 * part.value() / top;
                if (width > 0) {
                    marks.add(rect(part.css(), x, y, width, height));
                }
                x += width;
            }
            marks.add(word("t-strong", x, middle, s.total(), 9, ".35em", "start"));
        }
        return new Plot("plot plot--wide-axis plot--nobase", 34 * stacks.size() + 20, label, marks);
    }

    static Plot dots(String label, List<DotLine> lines, String unit) {
        double top =
                niceTop(
                        lines.stream()
                                .flatMap(l -> l.dots().stream())
                                .mapToDouble(Dot::value)
                                .max()
                                .orElse(0));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i <= 3; i++) {
            double x = i * 100 / 3.0;
            marks.add(line("g-grid", x, 0, x, 100));
            marks.add(
                    word(
                            "",
                            x,
                            100,
                            number(top * i / 3) + (i == 3 ? " " + unit : ""),
                            0,
                            "20",
                            i == 3 ? "end" : "middle"));
        }
        double step = 100.0 / Math.max(1, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            DotLine l = lines.get(i);
            double y = i * step + step / 2;
            marks.add(word("", 0, y, l.label(), -14, ".35em", "end"));
            for (Dot dot : l.dots()) {
                marks.add(
                        new Mark(
                                dot.kind(),
                                dot.css(),
                                percent(100 * dot.value() / top),
                                percent(y),
                                "",
                                "",
                                "",
                                0,
                                "",
                                ""));
            }
        }
        return new Plot("plot plot--wide-axis", 32 * lines.size() + 10, label, marks);
    }

    static Plot estimates(String label, List<Estimate> estimates) {
        double low = Math.min(-0.2, estimates.stream().mapToDouble(Estimate::low).min().orElse(0));
        double high = Math.max(1, estimates.stream().mapToDouble(Estimate::high).max().orElse(1));
        var marks = new ArrayList<Mark>();
        double zero = at(0, low, high);
        marks.add(line("g-axis", zero, 0, zero, 100));
        marks.add(word("", zero, 100, "0", 0, "20", "middle"));
        for (double tick = 0.5; tick <= high; tick += 0.5) {
            double x = at(tick, low, high);
            marks.add(line("g-grid", x, 0, x, 100));
            marks.add(
                    word(
                            "",
                            x,
                            100,
                            String.format(Locale.ROOT, "%.1f", tick).replace('.', ','),
                            0,
                            "20",
                            "middle"));
        }
        double step = 100.0 / Math.max(1, estimates.size());
        for (int i = 0; i < estimates.size(); i++) {
            Estimate e = estimates.get(i);
            double y = i * step + step / 2;
            marks.add(word("", 0, y, e.label(), -10, ".35em", "end"));
            marks.add(line("g-ci", at(e.low(), low, high), y, at(e.high(), low, high), y));
            marks.add(
                    new Mark(
                            "dot",
                            "g-dot",
                            percent(at(e.value(), low, high)),
                            percent(y),
                            "",
                            "",
                            "",
                            0,
                            "",
                            ""));
        }
        return new Plot("plot plot--wide-axis", 44 * estimates.size() + 20, label, marks);
    }

    /**
     * Values that follow each other, the newest on the right, each with its last value written.
     *
     * @param last place of the last point
     * @param labels words under the beginning, the middle and the end
     */
    static Plot lines(String label, List<Series> series, int last, List<String> labels) {
        double top =
                niceTop(
                        series.stream()
                                .flatMap(s -> s.points().stream())
                                .mapToDouble(Point::value)
                                .max()
                                .orElse(0));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i <= 3; i++) {
            double y = 100 - i * 100 / 3.0;
            marks.add(line("g-grid", 0, y, 100, y));
            marks.add(word("", 0, y, number(top * i / 3), -8, ".35em", "end"));
        }
        for (Series s : series) {
            for (int i = 1; i < s.points().size(); i++) {
                Point from = s.points().get(i - 1);
                Point to = s.points().get(i);
                marks.add(
                        line(
                                s.css(),
                                100.0 * from.at() / last,
                                100 - 100 * from.value() / top,
                                100.0 * to.at() / last,
                                100 - 100 * to.value() / top));
            }
            if (s.points().size() == 1) {
                Point only = s.points().getFirst();
                marks.add(
                        new Mark(
                                "dot",
                                "g-dot",
                                percent(100.0 * only.at() / last),
                                percent(100 - 100 * only.value() / top),
                                "",
                                "",
                                "",
                                0,
                                "",
                                ""));
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            String anchor = i == 0 ? "start" : i == labels.size() - 1 ? "end" : "middle";
            marks.add(
                    word("", 100.0 * i / (labels.size() - 1), 100, labels.get(i), 0, "20", anchor));
        }
        marks.add(line("g-axis", 0, 100, 100, 100));
        return new Plot("plot", 220, label, marks);
    }

    /** The state of a whole as one bar. */
    static Plot share(String label, List<Part> parts) {
        double sum = Math.max(1, parts.stream().mapToDouble(Part::value).sum());
        var marks = new ArrayList<Mark>();
        double x = 0;
        for (Part part : parts) {
            double width = 100 * part.value() / sum;
            if (width > 0) {
                marks.add(rect(part.css(), x, 0, Math.max(.4, width - .3), 100));
            }
            x += width;
        }
        return new Plot("", 22, label, marks);
    }

    private static double at(double value, double low, double high) {
        return 100 * (value - low) / (high - low);
    }

    /** The least number of the form 3, 6, 15, 30, 60 … that holds the value. */
    private static double niceTop(double value) {
        double top = 3;
        double[] steps = {2, 2.5, 2};
        for (int i = 0; top < value; i++) {
            top *= steps[i % steps.length];
        }
        return top;
    }

    private static Mark rect(String css, double x, double y, double width, double height) {
        return new Mark(
                "rect",
                css,
                percent(x),
                percent(y),
                percent(width),
                percent(height),
                "",
                0,
                "",
                "");
    }

    private static Mark line(String css, double x, double y, double x2, double y2) {
        return new Mark(
                "line", css, percent(x), percent(y), percent(x2), percent(y2), "", 0, "", "");
    }

    private static Mark word(
            String css, double x, double y, String text, int dx, String dy, String anchor) {
        return new Mark("text", css, percent(x), percent(y), "", "", text, dx, dy, anchor);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
