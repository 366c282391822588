package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.insight.FigureRows;
import fi.polku.insight.InsightPermission;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.Fact;
import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Key;
import fi.polku.insight.Picture.Stat;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the situation picture and puts it into words. */
@Service
public class InsightDesk {
    static final List<String> INSTRUMENTS = List.of("phq-9", "eurohis-qol-8", "gas-t");

    /** Fewer people than this are not told of: they could be recognised. */
    static final int LEAST_TOLD = 5;

    private static final int MOST_ROWS = 200;
    private static final int MOST_UNITS_DRAWN = 12;
    private static final List<String> DRAWN_PROFESSIONS =
            List.of("PHYSICIAN", "NURSE", "DENTIST", "SOCIAL_WORKER");

    private final InsightQueries queries;
    private final Organizations organizations;
    private final Clients clients;
    private final Access access;
    private final Now now;

    InsightDesk(
            InsightQueries queries,
            Organizations organizations,
            Clients clients,
            Access access,
            Now now) {
        this.queries = queries;
        this.organizations = organizations;
        this.clients = clients;
        this.access = access;
        this.now = now;
    }

    /** The whole picture; {@code unit} blank means the whole region. */
    @Transactional(readOnly = true)
    public Picture picture(Actor actor, String unit, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        LocalDate today = now.today();
        var scope = scope(unit);
        var stats = new ArrayList<Stat>();
        var figures = new ArrayList<FigureView>();
        contacts(today, scope, t, stats, figures);
        clocks(today, scope, t, stats, figures);
        waiting(today, scope, t, stats, figures);
        t3(today, scope, t, stats, figures);
        paths(today, scope, t, stats, figures);
        measures(scope, t, figures);
        String area = unit.isBlank() ? t.text("insight.area.all") : unitName(unitOf(unit), t);
        return new Picture(
                t.text(
                        "insight.when",
                        "day",
                        capital(t.dateLong(today), t),
                        "time",
                        t.time(now.instant()),
                        "area",
                        area),
                choices(unit, t),
                unit,
                stats,
                figures);
    }

    /** One figure opened. */
    @Transactional(readOnly = true)
    public FigureRows open(Actor actor, Figure figure, String unit, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        LocalDate today = now.today();
        var scope = scope(unit);
        String base = "insight." + figure.slug();
        Table table =
                figure == Figure.T3 ? books(today, scope, t) : rows(actor, figure, today, scope, t);
        var definition = new ArrayList<String>();
        for (int i = 1; t.has(base + ".definition." + i); i++) {
            definition.add(t.text(base + ".definition." + i));
        }
        return new FigureRows(
                figure,
                unit,
                t.text(base + ".name"),
                definition,
                figure.view(),
                queries.getDefinition(figure),
                table,
                table.rows().isEmpty()
                        ? t.text("insight.rows.none")
                        : table.rows().size() >= MOST_ROWS
                                ? t.text("insight.rows.first", "n", MOST_ROWS)
                                : t.count("insight.rows.n", table.rows().size()));
    }

    private void contacts(
            LocalDate today,
            List<UnitId> scope,
            Texts t,
            List<Stat> stats,
            List<FigureView> figures) {
        var earlier = IntStream.rangeClosed(1, 8).mapToObj(today::minusWeeks).toList();
        var byHour = new LinkedHashMap<Integer, Rows.Hour>();
        queries.listHours(today, earlier, scope).forEach(h -> byHour.put(h.hour(), h));
        Rows.Unassessed open = queries.getUnassessed(scope);
        long total = byHour.values().stream().mapToLong(Rows.Hour::today).sum();
        int hourNow = now.helsinki().getHour();
        double usual =
                byHour.values().stream()
                        .filter(h -> h.hour() < hourNow)
                        .mapToDouble(h -> h.usual().doubleValue())
                        .sum();
        long before =
                byHour.values().stream()
                        .filter(h -> h.hour() < hourNow)
                        .mapToLong(Rows.Hour::today)
                        .sum();
        int first = Math.min(8, byHour.keySet().stream().min(Integer::compare).orElse(8));
        int last = Math.max(15, byHour.keySet().stream().max(Integer::compare).orElse(15));
        var columns = new ArrayList<Plots.Column>();
        var rows = new ArrayList<List<String>>();
        for (int hour = first; hour <= last; hour++) {
            Rows.Hour h = byHour.get(hour);
            long n = h == null ? 0 : h.today();
            double mean = h == null ? 0 : h.usual().doubleValue();
            columns.add(new Plots.Column(String.valueOf(hour), n, mean, hour <= hourNow));
            rows.add(
                    List.of(
                            hour + "–" + (hour + 1),
                            hour <= hourNow ? String.valueOf(n) : "–",
                            decimal(mean, t)));
        }
        String waitsMore =
                open.n() == 0
                        ? t.text("insight.contacts.none.waits")
                        : t.text(
                                "insight.contacts.waits",
                                "n",
                                open.n(),
                                "age",
                                age(open.oldestAt(), t));
        stats.add(
                new Stat(
                        "contacts",
                        grouped(total, t),
                        t.text("insight.contacts.stat"),
                        waitsMore,
                        null,
                        "stat-contacts"));
        String title =
                before > usual * 1.1 && usual > 0
                        ? "insight.contacts.title.busy"
                        : before < usual * .9
                                ? "insight.contacts.title.quiet"
                                : "insight.contacts.title.usual";
        figures.add(
                new FigureView(
                        Figure.CONTACTS,
                        t.text(title),
                        t.text(
                                        "insight.contacts.says",
                                        "n",
                                        grouped(total, t),
                                        "time",
                                        t.time(now.instant()),
                                        "usual",
                                        decimal(usual, t))
                                + " "
                                + waitsMore
                                + ".",
                        Plots.columns(t.text("insight.contacts.alt"), columns),
                        List.of(
                                new Key("rect", "g-b4", t.text("insight.contacts.key.today")),
                                new Key("line", "g-limit", t.text("insight.contacts.key.usual"))),
                        List.of(),
                        new Table(
                                t.text("insight.contacts.alt"),
                                List.of(
                                        t.text("insight.col.hour"),
                                        t.text("insight.col.today"),
                                        t.text("insight.col.usual")),
                                rows),
                        null));
    }

    private void clocks(
            LocalDate today,
            List<UnitId> scope,
            Texts t,
            List<Stat> stats,
            List<FigureView> figures) {
        Rows.Clocks c = queries.getClocks(today, scope);
        stats.add(
                new Stat(
                        "clocks",
                        grouped(c.missed(), t),
                        t.text("insight.clocks.stat.missed"),
                        t.text("insight.clocks.stat.new", "n", c.newlyMissed()),
                        c.newlyMissed() > 0 ? "bad" : null,
                        "stat-missed"));
        stats.add(
                new Stat(
                        "clocks",
                        grouped(c.late(), t),
                        t.text("insight.clocks.stat.late"),
                        t.text("insight.clocks.stat.late.more"),
                        null,
                        "stat-late"));
        long closed = c.kept() + c.keptLate();
        String kept =
                closed == 0
                        ? t.text("insight.clocks.kept.none")
                        : t.text(
                                "insight.clocks.kept",
                                "percent",
                                decimal(100.0 * c.kept() / closed, t),
                                "n",
                                grouped(closed, t));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("run", t.text("insight.clocks.running"), grouped(c.running(), t)));
        facts.add(new Fact("warn", t.text("insight.clocks.late"), grouped(c.late(), t)));
        facts.add(new Fact("bad", t.text("insight.clocks.missed"), grouped(c.missed(), t)));
        facts.add(new Fact("ok", t.text("insight.clocks.kept30"), grouped(c.kept(), t)));
        facts.add(new Fact(null, t.text("insight.clocks.late30"), grouped(c.keptLate(), t)));
        queries.findWorst(today, scope)
                .ifPresent(w ->
                        facts.add(
                                new Fact(
                                        null,
                                        t.text("insight.clocks.worst"),
                                        t.text(
                                                "insight.clocks.worst.value",
                                                "n",
                                                w.days(),
                                                "family",
                                                family(w.family().name(), t)))));
        figures.add(
                new FigureView(
                        Figure.CLOCKS,
                        c.missed() == 0
                                ? t.text("insight.clocks.title.none")
                                : t.count("insight.clocks.title", c.missed()),
                        t.text("insight.clocks.says", "n", grouped(c.open(), t)) + " " + kept,
                        Plots.share(
                                t.text("insight.clocks.alt"),
                                List.of(
                                        new Plots.Part("g-run", c.running()),
                                        new Plots.Part("g-warn", c.late()),
                                        new Plots.Part("g-bad", c.missed()))),
                        List.of(),
                        facts,
                        new Table(
                                t.text("insight.clocks.alt"),
                                List.of(t.text("insight.col.state"), t.text("insight.col.n")),
                                facts.stream().map(f -> List.of(f.label(), f.value())).toList()),
                        null));
    }

    private void waiting(
            LocalDate today,
            List<UnitId> scope,
            Texts t,
            List<Stat> stats,
            List<FigureView> figures) {
        var waiting = queries.listWaiting(today, scope);
        long people = queries.countPeopleWaiting(scope);
        long over = waiting.stream().mapToLong(Rows.Waiting::over).sum();
        stats.add(
                1,
                new Stat(
                        "waiting",
                        grouped(people, t),
                        t.text("insight.waiting.stat"),
                        t.text("insight.waiting.stat.over", "n", grouped(over, t)),
                        over > 0 ? "bad" : null,
                        "stat-waiting"));
        var stacks =
                waiting.stream()
                        .map(w ->
                                new Plots.Stack(
                                        family(w.family().name(), t),
                                        List.of(
                                                new Plots.Part("g-b1", w.week()),
                                                new Plots.Part("g-b2", w.month()),
                                                new Plots.Part("g-b3", w.two()),
                                                new Plots.Part("g-b4", w.more()),
                                                new Plots.Part("g-over", w.over())),
                                        grouped(w.total(), t)))
                        .toList();
        var rows = new ArrayList<List<String>>();
        for (Rows.Waiting w : waiting) {
            rows.add(
                    List.of(
                            family(w.family().name(), t),
                            String.valueOf(w.week()),
                            String.valueOf(w.month()),
                            String.valueOf(w.two()),
                            String.valueOf(w.more()),
                            String.valueOf(w.over()),
                            String.valueOf(w.total())));
        }
        var units = queries.listWaitingUnits(today, scope);
        var facts = new ArrayList<Fact>();
        for (Rows.WaitingUnit u : units.stream().limit(MOST_UNITS_DRAWN).toList()) {
            facts.add(
                    new Fact(
                            null,
                            unitName(u.unitId(), t),
                            u.n() < LEAST_TOLD
                                    ? t.text("insight.few")
                                    : t.text(
                                            "insight.waiting.unit",
                                            "n",
                                            grouped(u.n(), t),
                                            "over",
                                            u.over(),
                                            "longest",
                                            u.longest())));
        }
        figures.add(
                new FigureView(
                        Figure.WAITING,
                        waiting.isEmpty()
                                ? t.text("insight.waiting.title.none")
                                : t.text(
                                        "insight.waiting.title",
                                        "family",
                                        family(waiting.getFirst().family().name(), t)
                                                .toLowerCase(t.locale())),
                        t.text(
                                "insight.waiting.says",
                                "n",
                                grouped(people, t),
                                "over",
                                grouped(over, t)),
                        waiting.isEmpty()
                                ? null
                                : Plots.stacks(t.text("insight.waiting.alt"), stacks),
                        List.of(
                                new Key("rect", "g-b1", t.text("insight.waiting.key.week")),
                                new Key("rect", "g-b2", t.text("insight.waiting.key.month")),
                                new Key("rect", "g-b3", t.text("insight.waiting.key.two")),
                                new Key("rect", "g-b4", t.text("insight.waiting.key.more")),
                                new Key("rect", "g-over", t.text("insight.waiting.key.over"))),
                        facts,
                        new Table(
                                t.text("insight.waiting.alt"),
                                List.of(
                                        t.text("insight.col.service"),
                                        t.text("insight.waiting.key.week"),
                                        t.text("insight.waiting.key.month"),
                                        t.text("insight.waiting.key.two"),
                                        t.text("insight.waiting.key.more"),
                                        t.text("insight.waiting.key.over"),
                                        t.text("insight.col.total")),
                                rows),
                        units.stream().anyMatch(u -> u.n() < LEAST_TOLD)
                                ? t.text("insight.note.few")
                                : null));
    }

    private void t3(
            LocalDate today,
            List<UnitId> scope,
            Texts t,
            List<Stat> stats,
            List<FigureView> figures) {
        var books = booksOf(today, scope);
        var readings = T3.of(books, today);
        OptionalDouble doctors =
                T3.median(
                        books.stream().filter(b -> b.profession().equals("PHYSICIAN")).toList(),
                        today);
        stats.add(
                new Stat(
                        "t3",
                        doctors.isEmpty()
                                ? "–"
                                : t.text("insight.days", "n", decimal(doctors.getAsDouble(), t)),
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
                Comparator.comparing((Map.Entry<UnitId, Map<String, T3.Reading>> e) ->
                        -e.getValue().values().stream()
                                .mapToDouble(T3.Reading::days)
                                .max()
                                .orElse(0)));
        var drawn = professions.stream().filter(DRAWN_PROFESSIONS::contains).toList();
        var lines =
                ordered.stream()
                        .filter(e -> drawn.stream().anyMatch(e.getValue()::containsKey))
                        .limit(MOST_UNITS_DRAWN)
                        .map(e ->
                                new Plots.DotLine(
                                        unitName(e.getKey(), t),
                                        e.getValue().values().stream()
                                                .filter(r -> drawn.contains(r.profession()))
                                                .map(InsightDesk::dot)
                                                .toList()))
                        .toList();
        var rows = new ArrayList<List<String>>();
        for (var e : ordered) {
            var row = new ArrayList<String>();
            row.add(unitName(e.getKey(), t));
            for (String p : professions) {
                T3.Reading r = e.getValue().get(p);
                row.add(r == null ? "–" : decimal(r.days(), t));
            }
            rows.add(row);
        }
        var head = new ArrayList<String>();
        head.add(t.text("insight.col.unit"));
        professions.forEach(p -> head.add(profession(p, t)));
        var worst = readings.stream().max(Comparator.comparingDouble(T3.Reading::days));
        figures.add(
                new FigureView(
                        Figure.T3,
                        worst.map(r ->
                                        t.text(
                                                "insight.t3.title",
                                                "unit",
                                                unitName(r.unit(), t),
                                                "profession",
                                                profession(r.profession(), t),
                                                "days",
                                                decimal(r.days(), t)))
                                .orElse(t.text("insight.t3.title.none")),
                        t.text("insight.t3.says"),
                        lines.isEmpty()
                                ? null
                                : Plots.dots(
                                        t.text("insight.t3.alt"),
                                        lines,
                                        t.text("insight.days.unit")),
                        drawn.stream()
                                .map(p -> new Key(kind(p), css(p), profession(p, t)))
                                .toList(),
                        List.of(),
                        new Table(t.text("insight.t3.alt"), head, rows),
                        ordered.size() > MOST_UNITS_DRAWN
                                ? t.text("insight.t3.note", "n", MOST_UNITS_DRAWN)
                                : null));
    }

    private void paths(
            LocalDate today,
            List<UnitId> scope,
            Texts t,
            List<Stat> stats,
            List<FigureView> figures) {
        var found = new LinkedHashMap<String, Rows.PathState>();
        queries.listPathStates(today, scope).forEach(p -> found.put(p.state(), p));
        long without = found.values().stream().mapToLong(Rows.PathState::withoutNext).sum();
        stats.add(
                new Stat(
                        "paths",
                        grouped(without, t),
                        t.text("insight.paths.stat"),
                        t.text("insight.paths.stat.goal"),
                        without > 0 ? "warn" : null,
                        "stat-paths"));
        var stacks = new ArrayList<Plots.Stack>();
        var rows = new ArrayList<List<String>>();
        long all = 0;
        for (String state :
                List.of("DRAFT", "SENT", "CHANGE_ASKED", "ACTIVE", "WAITING", "ENDED")) {
            Rows.PathState p = found.get(state);
            long n = p == null ? 0 : p.n();
            all += n;
            String name = t.text("insight.paths.state." + state);
            stacks.add(new Plots.Stack(name, List.of(new Plots.Part("g-b3", n)), grouped(n, t)));
            rows.add(List.of(name, grouped(n, t)));
        }
        String name = t.text("insight.paths.state.WITHOUT_NEXT");
        stacks.add(
                new Plots.Stack(
                        name, List.of(new Plots.Part("g-over", without)), grouped(without, t)));
        rows.add(List.of(name, grouped(without, t)));
        figures.add(
                new FigureView(
                        Figure.PATHS,
                        without == 0
                                ? t.text("insight.paths.title.none")
                                : t.count("insight.paths.title", without),
                        t.text(without == 0 ? "insight.paths.says.none" : "insight.paths.says"),
                        all == 0 ? null : Plots.stacks(t.text("insight.paths.alt"), stacks),
                        List.of(),
                        List.of(),
                        new Table(
                                t.text("insight.paths.alt"),
                                List.of(t.text("insight.col.state"), t.text("insight.col.paths")),
                                rows),
                        null));
    }

    private void measures(List<UnitId> scope, Texts t, List<FigureView> figures) {
        var estimates = new ArrayList<Plots.Estimate>();
        var rows = new ArrayList<List<String>>();
        var facts = new ArrayList<Fact>();
        boolean hidden = false;
        boolean better = false;
        for (Rows.Change c : queries.listChanges(scope)) {
            if (c.n() < LEAST_TOLD) {
                hidden = true;
                continue;
            }
            String name = t.text("insight.measures.instrument." + c.instrument());
            if (c.instrument().equals("gas-t")) {
                double half = half(c.spread(), c.n());
                double mean = value(c.lastMean());
                facts.add(
                        new Fact(
                                null,
                                name,
                                t.text(
                                        "insight.measures.gas",
                                        "t",
                                        decimal(mean, t),
                                        "low",
                                        decimal(mean - half, t),
                                        "high",
                                        decimal(mean + half, t),
                                        "n",
                                        c.n())));
                continue;
            }
            double unit = value(c.firstSpread());
            if (unit == 0) {
                hidden = true;
                continue;
            }
            // Towards better is always to the right: in PHQ-9 fewer points are better.
            double sign = c.instrument().equals("phq-9") ? -1 : 1;
            double effect = sign * value(c.mean()) / unit;
            double half = half(c.spread(), c.n()) / unit;
            better |= effect - half > 0;
            estimates.add(new Plots.Estimate(name, effect, effect - half, effect + half));
            rows.add(
                    List.of(
                            name,
                            two(effect, t),
                            two(effect - half, t) + " – " + two(effect + half, t),
                            String.valueOf(c.n())));
        }
        figures.add(
                new FigureView(
                        Figure.MEASURES,
                        t.text(
                                estimates.isEmpty()
                                        ? "insight.measures.title.none"
                                        : better
                                                ? "insight.measures.title.better"
                                                : "insight.measures.title.same"),
                        t.text(
                                estimates.isEmpty()
                                        ? "insight.measures.says.none"
                                        : "insight.measures.says"),
                        estimates.isEmpty()
                                ? null
                                : Plots.estimates(t.text("insight.measures.alt"), estimates),
                        List.of(),
                        facts,
                        new Table(
                                t.text("insight.measures.alt"),
                                List.of(
                                        t.text("insight.col.instrument"),
                                        t.text("insight.col.change"),
                                        t.text("insight.col.interval"),
                                        t.text("insight.col.people")),
                                rows),
                        hidden ? t.text("insight.note.few") : null));
    }

    private Table rows(Actor actor, Figure figure, LocalDate today, List<UnitId> scope, Texts t) {
        var found = queries.listRows(figure, actor, today, scope, MOST_ROWS);
        Set<ClientId> mine = new LinkedHashSet<>();
        for (Rows.Row row : found) {
            if (row.mine() && row.clientId() != null) {
                mine.add(row.clientId());
            }
        }
        Map<ClientId, ClientDetails> named = clients.all(mine);
        var cells = new ArrayList<List<String>>();
        for (Rows.Row row : found) {
            String person = person(row, named, t);
            String unit = row.unitId() == null ? "–" : unitName(row.unitId(), t);
            cells.add(
                    switch (figure) {
                        case CONTACTS ->
                                List.of(
                                        person,
                                        unit,
                                        t.text("insight.channel." + row.code()),
                                        day(row.fromOn(), t),
                                        day(row.toOn(), t));
                        case CLOCKS ->
                                List.of(
                                        person,
                                        unit,
                                        family(row.code(), t),
                                        day(row.fromOn(), t),
                                        day(row.toOn(), t),
                                        value(row.toValue()) > 0
                                                ? String.valueOf((long) value(row.toValue()))
                                                : "–");
                        case WAITING ->
                                List.of(
                                        person,
                                        unit,
                                        family(row.code(), t),
                                        day(row.fromOn(), t),
                                        day(row.toOn(), t),
                                        String.valueOf((long) value(row.toValue())));
                        case PATHS ->
                                List.of(
                                        person,
                                        unit,
                                        t.text("insight.paths.state." + row.code()),
                                        day(row.fromOn(), t));
                        case MEASURES ->
                                List.of(
                                        person,
                                        t.text("insight.measures.instrument." + row.code()),
                                        number(row.fromValue(), t),
                                        number(row.toValue(), t));
                        case T3 -> List.of();
                    });
        }
        String base = "insight." + figure.slug() + ".rows.";
        var head = new ArrayList<String>();
        for (int i = 1; t.has(base + i); i++) {
            head.add(t.text(base + i));
        }
        return new Table(t.text("insight." + figure.slug() + ".name"), head, cells);
    }

    private Table books(LocalDate today, List<UnitId> scope, Texts t) {
        var rows =
                booksOf(today, scope).stream()
                        .map(b ->
                                List.of(
                                        professionalName(b.professional()),
                                        profession(b.profession(), t),
                                        unitName(b.unit(), t),
                                        b.findThird(today).map(t::date).orElse("–"),
                                        String.valueOf(b.days(today))))
                        .limit(MOST_ROWS)
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

    /** A name for those who may know it; for others a sign by which rows can be told apart. */
    private static String person(Rows.Row row, Map<ClientId, ClientDetails> named, Texts t) {
        ClientId id = row.clientId();
        if (id == null) {
            return t.text("insight.person.unknown");
        }
        ClientDetails details = row.mine() ? named.get(id) : null;
        return details == null
                ? t.text("insight.person.sign", "sign", sign(id))
                : details.familyName() + " " + details.givenNames();
    }

    private static String sign(ClientId id) {
        long bits =
                UUID.nameUUIDFromBytes(
                                id.value()
                                        .toString()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .getMostSignificantBits();
        return String.format(Locale.ROOT, "%06X", bits & 0xffffffL);
    }

    private List<UnitId> scope(String unit) {
        if (unit.isBlank()) {
            return List.of();
        }
        UnitId top = unitOf(unit);
        var scope = new LinkedHashSet<UnitId>();
        scope.add(top);
        for (UnitView u : organizations.units()) {
            if (u.parent() != null && scope.contains(u.parent())) {
                scope.add(u.id());
            }
        }
        return List.copyOf(scope);
    }

    private UnitId unitOf(String text) {
        try {
            var id = new UnitId(UUID.fromString(text));
            if (organizations.unit(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new fi.polku.kernel.Refusal("insight.unit.unknown");
        }
        throw new fi.polku.kernel.Refusal("insight.unit.unknown");
    }

    private List<Picture.Choice> choices(String chosen, Texts t) {
        var choices = new ArrayList<Picture.Choice>();
        choices.add(new Picture.Choice("", t.text("insight.area.all"), chosen.isBlank()));
        for (UnitView u : organizations.units()) {
            if (!u.partner() && u.parent() != null) {
                String id = u.id().value().toString();
                choices.add(new Picture.Choice(id, t.of(u.name()), id.equals(chosen)));
            }
        }
        return choices;
    }

    private String unitName(UnitId unit, Texts t) {
        return organizations.unit(unit).map(u -> t.of(u.name())).orElse("–");
    }

    private String professionalName(ProfessionalId id) {
        return organizations.professional(id).map(p -> p.name()).orElse("–");
    }

    private String age(@Nullable Instant oldest, Texts t) {
        if (oldest == null) {
            return "–";
        }
        Duration d = Duration.between(oldest, now.instant());
        if (d.toHours() < 1) {
            return t.text("insight.age.minutes", "n", Math.max(0, d.toMinutes()));
        }
        return d.toDays() < 1
                ? t.text("insight.age.hours", "n", d.toHours())
                : t.text("insight.age.days", "n", d.toDays());
    }

    private static String capital(String sentence, Texts t) {
        return sentence.substring(0, 1).toUpperCase(t.locale()) + sentence.substring(1);
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

    private static String family(String family, Texts t) {
        return t.text("deadline.code.family." + family);
    }

    private static String profession(String code, Texts t) {
        return t.text("organization.profession." + code);
    }

    private static String day(@Nullable LocalDate day, Texts t) {
        return day == null ? "–" : t.date(day);
    }

    private static String number(@Nullable BigDecimal value, Texts t) {
        return value == null ? "–" : decimal(value.doubleValue(), t);
    }

    private static double value(@Nullable BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }

    /** Half of the 95 percent interval of a mean. */
    private static double half(@Nullable BigDecimal spread, long n) {
        return 1.96 * value(spread) / Math.sqrt(n);
    }

    private static String decimal(double value, Texts t) {
        return BigDecimal.valueOf(value)
                .setScale(value == Math.rint(value) ? 0 : 1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace(".", t.language().equals("en") ? "." : ",");
    }

    private static String two(double value, Texts t) {
        return String.format(t.locale(), "%.2f", value).replace('-', '−');
    }

    private static String grouped(long value, Texts t) {
        return String.format(Locale.ROOT, "%,d", value)
                .replace(",", t.language().equals("en") ? "," : "\u00a0");
    }
}
