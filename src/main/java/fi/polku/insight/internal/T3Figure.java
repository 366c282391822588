package fi.polku.insight.internal;

import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Stat;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The third free time, by unit and profession. */
@Component
class T3Figure implements FigureWords {
    private static final List<String> DRAWN_PROFESSIONS =
            List.of("PHYSICIAN", "NURSE", "DENTIST", "SOCIAL_WORKER");

    private final BookQueries queries;
    private final Areas areas;

    T3Figure(BookQueries queries, Areas areas) {
        this.queries = queries;
        this.areas = areas;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = new ArrayList<Stat>();
        var books = booksOf(today, scope);
        var queueBooks = queries.listQueueBooks(today);
        var readings = T3.of(books, queueBooks, today);
        OptionalDouble doctors =
                T3.median(
                        books.stream().filter(b -> b.profession().equals("PHYSICIAN")).toList(),
                        queueBooks,
                        today);
        stats.add(
                new Stat(
                        "t3",
                        doctors.isEmpty()
                                ? "–"
                                : t.text(
                                        "insight.days",
                                        "n",
                                        Numbers.decimal(doctors.getAsDouble(), t)),
                        t.text("insight.t3.stat"),
                        doctors.isEmpty() ? t.text("insight.t3.stat.none") : null,
                        null,
                        "stat-t3"));
        var byUnit = new LinkedHashMap<UnitId, Map<String, T3.Reading>>();
        readings.forEach(r ->
                byUnit.computeIfAbsent(r.unit(), u -> new LinkedHashMap<>())
                        .put(r.profession(), r));
        var professions = new ArrayList<String>(DRAWN_PROFESSIONS);
        readings.stream()
                .map(T3.Reading::profession)
                .filter(p -> !professions.contains(p))
                .distinct()
                .sorted()
                .forEach(professions::add);
        professions.removeIf(p -> readings.stream().noneMatch(r -> r.profession().equals(p)));
        var ordered = new ArrayList<>(byUnit.entrySet());
        ordered.sort(
                Comparator.comparingDouble((Map.Entry<UnitId, Map<String, T3.Reading>> e) ->
                        -e.getValue().values().stream()
                                .mapToDouble(T3.Reading::days)
                                .max()
                                .orElse(0)));
        var drawn = professions.stream().filter(DRAWN_PROFESSIONS::contains).toList();
        var lines =
                ordered.stream()
                        .filter(e -> drawn.stream().anyMatch(e.getValue()::containsKey))
                        .limit(Terms.MOST_UNITS_DRAWN)
                        .map(e ->
                                new Plots.DotLine(
                                        areas.unitName(e.getKey(), t),
                                        e.getValue().values().stream()
                                                .filter(r -> drawn.contains(r.profession()))
                                                .map(T3Figure::dot)
                                                .toList()))
                        .toList();
        var rows = new ArrayList<List<String>>();
        for (var e : ordered) {
            var row = new ArrayList<String>();
            row.add(areas.unitName(e.getKey(), t));
            for (String p : professions) {
                T3.Reading r = e.getValue().get(p);
                row.add(r == null ? "–" : Numbers.decimal(r.days(), t));
            }
            rows.add(row);
        }
        var head = new ArrayList<String>();
        head.add(t.text("insight.col.unit"));
        professions.forEach(p -> head.add(Labels.profession(p, t)));
        var worst = readings.stream().max(Comparator.comparingDouble(T3.Reading::days));
        return new Told(
                stats,
                new FigureView(
                        Figure.T3,
                        worst.map(r ->
                                        t.text(
                                                "insight.t3.title",
                                                "unit",
                                                areas.unitName(r.unit(), t),
                                                "profession",
                                                Labels.profession(r.profession(), t),
                                                "days",
                                                Numbers.decimal(r.days(), t)))
                                .orElse(t.text("insight.t3.title.none")),
                        t.text("insight.t3.says"),
                        lines.isEmpty()
                                ? null
                                : Plots.dots(
                                        t.text("insight.t3.alt"),
                                        lines,
                                        t.text("insight.days.unit")),
                        drawn.stream()
                                .map(p -> new Picture.Key(kind(p), css(p), Labels.profession(p, t)))
                                .toList(),
                        List.of(),
                        new Table(t.text("insight.t3.alt"), head, rows),
                        ordered.size() > Terms.MOST_UNITS_DRAWN
                                ? t.text("insight.t3.note", "n", Terms.MOST_UNITS_DRAWN)
                                : null));
    }

    Table books(LocalDate today, List<UnitId> scope, Texts t) {
        var queueBooks = queries.listQueueBooks(today);
        var rows =
                booksOf(today, scope).stream()
                        .map(b ->
                                List.of(
                                        areas.professionalName(b.professional()),
                                        Labels.profession(b.profession(), t),
                                        areas.unitName(b.unit(), t),
                                        queueBooks.contains(b.group())
                                                ? t.text("insight.t3.queued")
                                                : b.findThird(today).map(t::date).orElse("–"),
                                        String.valueOf(
                                                queueBooks.contains(b.group())
                                                        ? T3.CEILING
                                                        : b.days(today))))
                        .limit(Terms.MOST_ROWS)
                        .toList();
        return new Table(
                t.text("insight.t3.name"),
                IntStream.rangeClosed(1, 5).mapToObj(i -> t.text("insight.t3.rows." + i)).toList(),
                rows);
    }

    private List<T3.Book> booksOf(LocalDate today, List<UnitId> scope) {
        var units = Set.copyOf(scope);
        return queries.listBooks(today).stream()
                .filter(b -> units.isEmpty() || units.contains(b.unit()))
                .toList();
    }

    private static Plots.Dot dot(T3.Reading reading) {
        return new Plots.Dot(kind(reading.profession()), css(reading.profession()), reading.days());
    }

    private static String kind(String profession) {
        return switch (profession) {
            case "DENTIST" -> "diamond";
            case "SOCIAL_WORKER" -> "square";
            default -> "dot";
        };
    }

    private static String css(String profession) {
        return switch (profession) {
            case "NURSE" -> "g-dot--2";
            case "DENTIST", "SOCIAL_WORKER" -> "g-t3d";
            default -> "g-dot";
        };
    }
}
