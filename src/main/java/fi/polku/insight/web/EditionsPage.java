package fi.polku.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that has been published of waiting, in finished words. */
public record EditionsPage(Leaf leaf, String next, List<Year> years) {

    /** The next day of publication as on a calendar; the sentence beside it says the same. */
    public record Leaf(String month, String day, String weekday) {}

    /**
     * The months of a year.
     *
     * @param open whether they are shown at once
     */
    public record Year(String name, String count, boolean open, List<Month> months) {}

    /**
     * One month.
     *
     * @param code for example {@code 2026-02}
     * @param half days in which half of the region had their first care
     * @param editions the newest first
     */
    public record Month(String code, String name, String half, List<Line> editions) {}

    /**
     * One edition.
     *
     * @param name which and when
     * @param reason null in the first
     * @param change what became other; null in the first
     */
    public record Line(String name, @Nullable String reason, @Nullable String change) {}
}
