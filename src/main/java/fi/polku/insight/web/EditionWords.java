package fi.polku.insight.web;

import fi.polku.insight.PublishedWait;
import fi.polku.insight.PublishedWait.Figures;
import fi.polku.insight.internal.EditionDesk.Told;
import fi.polku.insight.internal.MonthChange;
import fi.polku.insight.internal.PublicationDays;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the published months into words. */
@Component
class EditionWords {
    /** The years that stand open; the older ones open when asked. */
    private static final int OPEN_YEARS = 2;

    EditionsPage page(List<Told> all, PublicationDays.Next next, Texts t) {
        var years = new TreeMap<Integer, List<Told>>(java.util.Comparator.reverseOrder());
        years.putAll(all.stream().collect(Collectors.groupingBy(e -> monthOn(e).getYear())));
        int newest = years.isEmpty() ? 0 : years.firstKey();
        return new EditionsPage(
                leaf(next.on(), t),
                t.text(
                        "insight.editions.next",
                        "month",
                        capital(month(next.monthOn(), t), t),
                        "on",
                        next.on()),
                years.entrySet().stream()
                        .map(y -> year(y.getKey(), newest, y.getValue(), t))
                        .toList());
    }

    private EditionsPage.Year year(int year, int newest, List<Told> editions, Texts t) {
        var months = new LinkedHashMap<LocalDate, List<Told>>();
        editions.forEach(
                e -> months.computeIfAbsent(monthOn(e), m -> new java.util.ArrayList<>()).add(e));
        return new EditionsPage.Year(
                String.valueOf(year),
                t.count("insight.editions.months", months.size()),
                newest - year < OPEN_YEARS,
                months.entrySet().stream()
                        .map(m ->
                                new EditionsPage.Month(
                                        YearMonth.from(m.getKey()).toString(),
                                        capital(month(m.getKey(), t), t),
                                        half(m.getValue().getFirst().region(), t),
                                        m.getValue().stream().map(e -> line(e, t)).toList()))
                        .toList());
    }

    private static EditionsPage.Line line(Told told, Texts t) {
        var edition = told.edition();
        MonthChange change = told.change();
        return new EditionsPage.Line(
                t.text(
                        "insight.editions.edition",
                        "n",
                        edition.edition(),
                        "on",
                        Now.dayOf(edition.publishedAt())),
                edition.reason() == null
                        ? null
                        : t.text("insight.editions.reason", "reason", edition.reason()),
                change == null ? null : changed(change, t));
    }

    private static String changed(MonthChange change, Texts t) {
        if (change.isNone()) {
            return t.text("insight.editions.same");
        }
        String median =
                change.halfBefore() == null || change.halfAfter() == null
                        ? ""
                        : change.halfBefore().equals(change.halfAfter())
                                ? t.text(
                                        "insight.editions.half.same",
                                        "days",
                                        days(change.halfAfter(), t))
                                : t.text(
                                        "insight.editions.half",
                                        "before",
                                        days(change.halfBefore(), t),
                                        "after",
                                        days(change.halfAfter(), t));
        return (t.count("insight.editions.units", change.units()) + " " + median).strip();
    }

    /** The finding of a month that could be published again, in one sentence. */
    static String finding(MonthChange change, LocalDate month, Texts t) {
        return change.isNone()
                ? t.text("insight.again.same", "month", capital(month(month, t), t))
                : t.text(
                        "insight.again.title",
                        "month",
                        capital(month(month, t), t),
                        "units",
                        t.count("insight.again.units", change.units()),
                        "cells",
                        t.count("insight.again.cells", change.cells().size()));
    }

    /** The sentence after it: what would become of the wait for first care. */
    static String median(MonthChange change, Texts t) {
        if (change.isNone()) {
            return t.text("insight.again.same.text");
        }
        return change.halfBefore() == null || change.halfAfter() == null
                ? t.text("insight.again.half.none")
                : change.halfBefore().equals(change.halfAfter())
                        ? t.text("insight.again.half.same", "days", days(change.halfAfter(), t))
                        : t.text(
                                "insight.again.half",
                                "before",
                                days(change.halfBefore(), t),
                                "after",
                                days(change.halfAfter(), t));
    }

    static String month(LocalDate month, Texts t) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", t.locale()).format(month);
    }

    static String capital(String text, Texts t) {
        return text.substring(0, 1).toUpperCase(t.locale()) + text.substring(1);
    }

    static String days(int days, Texts t) {
        return t.count("insight.editions.days", days);
    }

    static String share(Figures figures, Texts t) {
        return t.text(
                "insight.editions.share",
                "n",
                String.format(t.locale(), "%.1f", 100 * figures.keptShare()));
    }

    private static String half(@Nullable PublishedWait region, Texts t) {
        Figures figures = region == null ? null : region.figures();
        return region == null
                ? t.text("insight.editions.none")
                : figures == null ? t.text("insight.few") : days(figures.halfDays(), t);
    }

    private static LocalDate monthOn(Told told) {
        return told.edition().monthOn();
    }

    private static EditionsPage.Leaf leaf(LocalDate day, Texts t) {
        Locale locale = t.locale();
        return new EditionsPage.Leaf(
                day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                String.valueOf(day.getDayOfMonth()),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }
}
