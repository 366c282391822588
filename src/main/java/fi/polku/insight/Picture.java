package fi.polku.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The situation picture in finished words and percents, ready for its template. */
public record Picture(
        String when, List<Choice> units, String unit, List<Stat> stats, List<FigureView> figures) {

    /** One choice of the filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A number with its sentence. */
    public record Stat(
            String anchor,
            String number,
            String what,
            @Nullable String more,
            @Nullable String moreTone,
            String qa) {}

    /** One figure: finding, numbers in a sentence, picture, the same numbers as a table. */
    public record FigureView(
            Figure figure,
            String title,
            String says,
            @Nullable Plot plot,
            List<Key> keys,
            List<Fact> facts,
            Table table,
            @Nullable String note) {}

    /** A drawing in percent; {@code css} on its frame. */
    public record Plot(String css, int height, String label, List<Mark> marks) {}

    /** What is drawn: {@code rect}, {@code line}, {@code dot}, {@code diamond} or {@code text}. */
    public record Mark(
            String kind,
            String css,
            String x,
            String y,
            String x2,
            String y2,
            String text,
            int dx,
            String dy,
            String anchor) {}

    /** A sign and its meaning; {@code kind} as in {@link Mark}. */
    public record Key(String kind, String css, String label) {}

    /** A line of a summary list. */
    public record Fact(@Nullable String tone, String label, String value) {}

    /** The first cell of a row is its name. */
    public record Table(String caption, List<String> head, List<List<String>> rows) {}
}
