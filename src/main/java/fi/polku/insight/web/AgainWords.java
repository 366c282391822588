package fi.polku.insight.web;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedWait;
import fi.polku.insight.PublishedWait.Figures;
import fi.polku.insight.internal.MonthChange;
import fi.polku.insight.internal.NewEdition;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what would become other if a month were published again. */
@Component
class AgainWords {
    private final Organizations organizations;

    AgainWords(Organizations organizations) {
        this.organizations = organizations;
    }

    AgainPage page(
            List<LocalDate> months, NewEdition asked, @Nullable MonthChange change, Texts t) {
        return new AgainPage(
                months.stream()
                        .map(m ->
                                new Choice(
                                        code(m),
                                        EditionWords.capital(EditionWords.month(m, t), t),
                                        code(m).equals(asked.month())))
                        .toList(),
                asked.reason(),
                change == null
                        ? null
                        : preview(YearMonth.parse(asked.month()).atDay(1), change, t));
    }

    private AgainPage.Preview preview(LocalDate month, MonthChange change, Texts t) {
        var byFamily = new TreeMap<DeadlineFamily, List<MonthChange.Cell>>();
        change.cells()
                .forEach(c -> byFamily.computeIfAbsent(c.family(), f -> new ArrayList<>()).add(c));
        return new AgainPage.Preview(
                code(month),
                change.isNone(),
                EditionWords.finding(change, month, t),
                EditionWords.median(change, t),
                byFamily.entrySet().stream()
                        .map(e ->
                                new AgainPage.Part(
                                        e.getKey().name().toLowerCase(Locale.ROOT),
                                        t.text("deadline.code.family." + e.getKey()),
                                        lines(e.getValue(), t)))
                        .toList());
    }

    private List<AgainPage.Line> lines(List<MonthChange.Cell> cells, Texts t) {
        var lines = new ArrayList<AgainPage.Line>();
        cells.stream().filter(c -> c.unitId() == null).forEach(c -> lines.add(line(c, t)));
        cells.stream()
                .filter(c -> c.unitId() != null)
                .map(c -> line(c, t))
                .sorted(Comparator.comparing(AgainPage.Line::place))
                .forEach(lines::add);
        return lines;
    }

    private AgainPage.Line line(MonthChange.Cell cell, Texts t) {
        return new AgainPage.Line(
                place(cell.unitId(), t),
                both(waits(cell.before(), t), waits(cell.after(), t), t),
                both(cell, f -> EditionWords.days(f.halfDays(), t), t),
                both(cell, f -> EditionWords.days(f.nineDays(), t), t),
                both(cell, f -> EditionWords.share(f, t), t));
    }

    private static String both(MonthChange.Cell cell, Function<Figures, String> told, Texts t) {
        return both(figure(cell.before(), told), figure(cell.after(), told), t);
    }

    private static String both(String before, String after, Texts t) {
        return before.equals(after)
                ? before
                : t.text("insight.again.both", "before", before, "after", after);
    }

    /** Why there are no figures is told beside the number of waits, and not in every column. */
    private static String waits(@Nullable PublishedWait wait, Texts t) {
        Figures figures = wait == null ? null : wait.figures();
        return wait == null
                ? t.text("insight.editions.none")
                : figures == null ? t.text("insight.few") : String.valueOf(figures.waits());
    }

    private static String figure(@Nullable PublishedWait wait, Function<Figures, String> told) {
        Figures figures = wait == null ? null : wait.figures();
        return figures == null ? "–" : told.apply(figures);
    }

    private String place(@Nullable UnitId unit, Texts t) {
        return unit == null
                ? t.text("insight.again.region")
                : organizations.unit(unit).map(u -> t.of(u.name())).orElse("–");
    }

    private static String code(LocalDate month) {
        return YearMonth.from(month).toString();
    }
}
