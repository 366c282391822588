package fi.polku.insight.internal;

import fi.polku.appointment.ServiceType;
import fi.polku.deadline.T3;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.Table;
import fi.polku.insight.T3Page;
import fi.polku.insight.internal.QueueBookQueries.QueueBookRow;
import fi.polku.insight.internal.T3ReadingQueries.WeekRow;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What T3 has been: a line for a year by week, and each group now and before. */
@Component
class T3History {
    private static final int WEEKS = 52;

    /** Weeks ago, in the columns of the table after today. */
    private static final int[] BEFORE = {4, 12, WEEKS};

    /** Groups told at once; the others open from a line. */
    private static final int LONGEST = 20;

    /** The series that can be told from each other without colour, in this order. */
    private static final List<String> DRAWN = List.of("PHYSICIAN", "NURSE", "DENTIST");

    private final T3ReadingQueries readings;
    private final Areas areas;
    private final Organizations organizations;

    T3History(T3ReadingQueries readings, Areas areas, Organizations organizations) {
        this.readings = readings;
        this.areas = areas;
        this.organizations = organizations;
    }

    T3Page page(String unit, LocalDate today, List<QueueBookRow> books, Texts t) {
        var scope = areas.scope(unit);
        LocalDate monday = today.with(java.time.DayOfWeek.MONDAY);
        var weeks = readings.listWeeks(monday.minusWeeks(WEEKS), scope);
        var drawn = drawn(weeks);
        var rows = rows(today, scope, t);
        return new T3Page(
                unit,
                areas.choices(unit, t).stream()
                        .map(c -> new Choice(c.value(), c.label(), c.chosen()))
                        .toList(),
                unit.isBlank() ? t.text("insight.area.all") : areas.unitName(areas.unitOf(unit), t),
                says(weeks, drawn, t),
                weeks.isEmpty() ? null : plot(weeks, drawn, monday, t),
                drawn.stream()
                        .map(p ->
                                new Picture.Key(
                                        "line", css(drawn.indexOf(p)), Labels.profession(p, t)))
                        .toList(),
                new Table(
                        t.text("insight.t3.history.table"),
                        head(t),
                        rows.stream().limit(LONGEST).toList()),
                new Table(
                        t.text("insight.t3.history.others"),
                        head(t),
                        rows.stream().skip(LONGEST).toList()),
                books.stream().map(b -> book(b, t)).toList(),
                organizations.units().stream()
                        .filter(u -> !u.partner() && u.parent() != null)
                        .map(u -> choice(u, t))
                        .toList(),
                Stream.of(ServiceType.values())
                        .map(ServiceType::profession)
                        .map(p -> new Choice(p, Labels.capital(Labels.profession(p, t), t), false))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
    }

    private static List<String> drawn(List<WeekRow> weeks) {
        var there = weeks.stream().map(WeekRow::profession).distinct().toList();
        var usual = DRAWN.stream().filter(there::contains).toList();
        return usual.isEmpty() ? there.stream().limit(DRAWN.size()).toList() : usual;
    }

    /** The first group that is drawn, a year ago and now. */
    private static String says(List<WeekRow> weeks, List<String> drawn, Texts t) {
        if (drawn.isEmpty()) {
            return t.text("insight.t3.history.none");
        }
        var own = weeks.stream().filter(w -> w.profession().equals(drawn.getFirst())).toList();
        return t.text(
                "insight.t3.history.says",
                "profession",
                Labels.capital(Labels.profession(drawn.getFirst(), t), t),
                "before",
                Numbers.decimal(own.getFirst().days(), t),
                "week",
                t.date(own.getFirst().weekOn()),
                "days",
                Numbers.decimal(own.getLast().days(), t));
    }

    private static Picture.Plot plot(
            List<WeekRow> weeks, List<String> drawn, LocalDate monday, Texts t) {
        var series = new ArrayList<Plots.Series>();
        for (String profession : drawn) {
            series.add(
                    new Plots.Series(
                            css(drawn.indexOf(profession)),
                            weeks.stream()
                                    .filter(w -> w.profession().equals(profession))
                                    .map(w ->
                                            new Plots.Point(
                                                    WEEKS
                                                            - java.time.temporal.ChronoUnit.WEEKS
                                                                    .between(w.weekOn(), monday),
                                                    w.days()))
                                    .toList()));
        }
        return Plots.lines(
                t.text("insight.t3.history.alt"),
                series,
                WEEKS,
                List.of(
                        t.date(monday.minusWeeks(WEEKS)),
                        t.date(monday.minusWeeks(WEEKS / 2)),
                        t.date(monday)));
    }

    /** Each group now and before, the longest wait now first. */
    private List<List<String>> rows(LocalDate today, List<UnitId> scope, Texts t) {
        var columns = new ArrayList<Map<T3.Group, T3.Reading>>();
        columns.add(at(today, scope));
        for (int weeks : BEFORE) {
            columns.add(at(today.minusWeeks(weeks), scope));
        }
        var groups = new LinkedHashMap<T3.Group, T3.Reading>();
        columns.forEach(column -> column.forEach(groups::putIfAbsent));
        return groups.values().stream()
                .sorted(
                        Comparator.comparing(
                                        (T3.Reading r) -> columns.getFirst().get(r.group()),
                                        Comparator.nullsLast(
                                                Comparator.comparingDouble(T3.Reading::days)
                                                        .reversed()))
                                .thenComparing(r -> areas.unitName(r.unit(), t)))
                .map(r -> row(r.group(), columns, t))
                .toList();
    }

    private static List<String> head(Texts t) {
        var head = new ArrayList<String>();
        head.add(t.text("insight.t3.history.group"));
        head.add(t.text("insight.t3.history.now"));
        for (int weeks : BEFORE) {
            head.add(t.text("insight.t3.history.before", "n", weeks));
        }
        head.add(t.text("insight.t3.history.books"));
        head.add(t.text("insight.t3.history.without"));
        return head;
    }

    private Map<T3.Group, T3.Reading> at(LocalDate day, List<UnitId> scope) {
        return readings.listAt(day, scope).stream()
                .collect(
                        Collectors.toMap(
                                T3.Reading::group,
                                r -> r,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private List<String> row(T3.Group group, List<Map<T3.Group, T3.Reading>> columns, Texts t) {
        var row = new ArrayList<String>();
        row.add(areas.unitName(group.unit(), t) + ", " + Labels.profession(group.profession(), t));
        for (var column : columns) {
            T3.Reading reading = column.get(group);
            row.add(
                    reading == null
                            ? "–"
                            : reading.queueBook()
                                    ? t.text(
                                            "insight.t3.history.queue",
                                            "n",
                                            Numbers.decimal(reading.days(), t))
                                    : Numbers.decimal(reading.days(), t));
        }
        T3.Reading current = columns.getFirst().get(group);
        row.add(current == null ? "–" : String.valueOf(current.books()));
        row.add(current == null ? "–" : String.valueOf(current.withoutThird()));
        return List.copyOf(row);
    }

    private T3Page.Book book(QueueBookRow b, Texts t) {
        return new T3Page.Book(
                b.id().value().toString(),
                areas.unitName(b.unitId(), t) + ", " + Labels.profession(b.profession(), t),
                b.untilOn() == null
                        ? t.text("insight.queueBook.since", "day", t.date(b.fromOn()))
                        : t.text(
                                "insight.queueBook.was",
                                "from",
                                t.date(b.fromOn()),
                                "until",
                                t.date(b.untilOn())),
                b.reason(),
                b.untilOn() == null);
    }

    private static Choice choice(UnitView unit, Texts t) {
        return new Choice(unit.id().value().toString(), t.of(unit.name()), false);
    }

    private static String css(int series) {
        return switch (series) {
            case 0 -> "g-line";
            case 1 -> "g-line g-line--2";
            default -> "g-line g-line--3";
        };
    }
}
