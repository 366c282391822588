package fi.polku.measure;

import fi.polku.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finished curve in one reader's language, for {@code chart/curve.jte}: places in percent and the
 * same numbers as a table.
 */
public record Curve(
        String id,
        String title,
        CurveData.Trend trend,
        String trendText,
        String says,
        String label,
        List<Tick> ticks,
        List<Area> areas,
        List<Limit> limits,
        List<Point> points,
        List<Line> lines,
        String dayHeading,
        String valueHeading,
        String answeredHeading,
        String meaningHeading,
        String tableTitle,
        List<Row> rows) {

    /** A height with its words. */
    public record Tick(String y, String text) {}

    /** Where a band begins, named at the side where the line is farther away. */
    public record Limit(String y, String text, boolean atStart) {}

    /** A band of the scale. */
    public record Area(String css, String y, String height) {}

    /** One score. */
    public record Point(String x, String y, String text, String day, boolean last) {}

    /** From one score to the next. */
    public record Line(String x1, String y1, String x2, String y2) {}

    /** One score in the table. */
    public record Row(String day, String value, String answered, String meaning) {}

    private static final int SHOWN = 8;

    /** How far above a limit the middle of its words is, in percent of the height. */
    private static final double WORDS = 5;

    public static Curve of(CurveData data, Texts t) {
        InstrumentView instrument = data.instrument();
        List<ScoreView> all = data.scores().stream().filter(s -> s.value() != null).toList();
        List<ScoreView> shown = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        List<Point> points = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ScoreView score = shown.get(i);
            double x = shown.size() == 1 ? 12 : 6 + 88.0 * i / (shown.size() - 1);
            Point point =
                    new Point(
                            percent(x),
                            percent(height(instrument, value(score))),
                            number(value(score), t),
                            day(score.on()),
                            i == shown.size() - 1);
            if (i > 0) {
                Point before = points.getLast();
                lines.add(new Line(before.x(), before.y(), point.x(), point.y()));
            }
            points.add(point);
        }
        String title = t.of(instrument.title());
        String scale = number(instrument.min(), t) + "–" + number(instrument.max(), t);
        return new Curve(
                "curve-" + instrument.code(),
                t.text("measure.curve.title", "instrument", title),
                data.trend(),
                t.text("measure.curve.trend." + data.trend()),
                says(data, all, t),
                t.text(
                        "measure.curve.label",
                        "instrument",
                        title,
                        "points",
                        points.stream()
                                .map(p -> p.day() + " " + p.text())
                                .collect(Collectors.joining("; ")),
                        "scale",
                        scale),
                ticks(instrument, t),
                areas(instrument),
                limits(instrument, shown, t),
                points,
                lines,
                t.text("measure.curve.day"),
                t.text("measure.curve.value", "scale", scale),
                t.text("measure.curve.answered"),
                t.text("measure.curve.meaning"),
                t.text("measure.curve.table"),
                all.stream()
                        .map(s ->
                                new Row(
                                        t.date(s.on()),
                                        number(value(s), t),
                                        answered(s),
                                        s.meaning() == null ? "" : t.of(s.meaning())))
                        .toList());
    }

    private static String says(CurveData data, List<ScoreView> all, Texts t) {
        ScoreView last = all.getLast();
        String meaning = last.meaning() == null ? "" : t.of(last.meaning());
        return t.text(
                "measure.curve.says." + data.trend(),
                "first",
                number(value(all.getFirst()), t),
                "last",
                number(value(last), t),
                "meaning",
                meaning);
    }

    private static List<Tick> ticks(InstrumentView instrument, Texts t) {
        List<BigDecimal> values = new ArrayList<>();
        if (instrument.max().subtract(instrument.min()).intValue() <= 10) {
            for (BigDecimal v = instrument.min();
                    v.compareTo(instrument.max()) <= 0;
                    v = v.add(BigDecimal.ONE)) {
                values.add(v);
            }
        } else {
            instrument.bands().forEach(b -> values.add(b.from()));
            values.add(instrument.max());
        }
        return values.stream()
                .map(v -> new Tick(percent(height(instrument, v)), number(v, t)))
                .toList();
    }

    private static List<Area> areas(InstrumentView instrument) {
        List<Area> areas = new ArrayList<>();
        var bands = instrument.bands();
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal top = i + 1 < bands.size() ? bands.get(i + 1).from() : instrument.max();
            double y = height(instrument, top);
            areas.add(
                    new Area(
                            "g-band-" + (i % 2),
                            percent(y),
                            percent(height(instrument, bands.get(i).from()) - y)));
        }
        return areas;
    }

    private static List<Limit> limits(InstrumentView instrument, List<ScoreView> shown, Texts t) {
        double first = height(instrument, value(shown.getFirst()));
        double last = height(instrument, value(shown.getLast()));
        return instrument.bands().stream()
                .skip(1)
                .map(b -> {
                    double y = height(instrument, b.from());
                    // The words stand above their limit.
                    double words = y - WORDS;
                    return new Limit(
                            percent(y),
                            t.of(b.label()).toLowerCase(t.locale()),
                            shown.size() > 1 && Math.abs(words - first) > Math.abs(words - last));
                })
                .toList();
    }

    private static String answered(ScoreView score) {
        return score.answered() == null ? "–" : score.answered() + "/" + score.items();
    }

    private static BigDecimal value(ScoreView score) {
        return Objects.requireNonNull(score.value());
    }

    private static double height(InstrumentView instrument, BigDecimal value) {
        double span = instrument.max().subtract(instrument.min()).doubleValue();
        return 100 * instrument.max().subtract(value).doubleValue() / span;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }

    private static String day(LocalDate on) {
        return on.getDayOfMonth() + "." + on.getMonthValue() + ".";
    }

    /** At most one decimal, with the reader's decimal mark. */
    static String number(@Nullable BigDecimal value, Texts t) {
        if (value == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(t.locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
