package fi.polku.insight.internal;

import fi.polku.insight.Figure;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.Fact;
import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Stat;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who waits for care and how long, by service and by unit. */
@Component
class WaitingFigure implements FigureWords {
    private final WaitingFigureQueries queries;
    private final Areas areas;

    WaitingFigure(WaitingFigureQueries queries, Areas areas) {
        this.queries = queries;
        this.areas = areas;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = new ArrayList<Stat>();
        var waiting = queries.listWaiting(today, scope);
        long people = queries.countPeopleWaiting(scope);
        long over = waiting.stream().mapToLong(Rows.Waiting::over).sum();
        stats.add(
                new Stat(
                        "waiting",
                        Numbers.grouped(people, t),
                        t.text("insight.waiting.stat"),
                        t.text("insight.waiting.stat.over", "n", Numbers.grouped(over, t)),
                        over > 0 ? "bad" : null,
                        "stat-waiting"));
        var stacks =
                waiting.stream()
                        .map(w ->
                                new Plots.Stack(
                                        Labels.family(w.family().name(), t),
                                        List.of(
                                                new Plots.Part("g-b1", w.week()),
                                                new Plots.Part("g-b2", w.month()),
                                                new Plots.Part("g-b3", w.two()),
                                                new Plots.Part("g-b4", w.more()),
                                                new Plots.Part("g-over", w.over())),
                                        Numbers.grouped(w.total(), t)))
                        .toList();
        var rows = new ArrayList<List<String>>();
        for (Rows.Waiting w : waiting) {
            rows.add(
                    List.of(
                            Labels.family(w.family().name(), t),
                            String.valueOf(w.week()),
                            String.valueOf(w.month()),
                            String.valueOf(w.two()),
                            String.valueOf(w.more()),
                            String.valueOf(w.over()),
                            String.valueOf(w.total())));
        }
        var units = queries.listWaitingUnits(today, scope);
        var facts = new ArrayList<Fact>();
        for (Rows.WaitingUnit u : units.stream().limit(Terms.MOST_UNITS_DRAWN).toList()) {
            facts.add(
                    new Fact(
                            null,
                            areas.unitName(u.unitId(), t),
                            u.n() < Terms.LEAST_TOLD
                                    ? t.text("insight.few")
                                    : t.text(
                                            "insight.waiting.unit",
                                            "n",
                                            Numbers.grouped(u.n(), t),
                                            "over",
                                            u.over(),
                                            "longest",
                                            u.longest())));
        }
        return new Told(
                stats,
                new FigureView(
                        Figure.WAITING,
                        waiting.isEmpty()
                                ? t.text("insight.waiting.title.none")
                                : t.text(
                                        "insight.waiting.title",
                                        "family",
                                        Labels.family(waiting.getFirst().family().name(), t)
                                                .toLowerCase(t.locale())),
                        t.text(
                                "insight.waiting.says",
                                "n",
                                Numbers.grouped(people, t),
                                "over",
                                Numbers.grouped(over, t)),
                        waiting.isEmpty()
                                ? null
                                : Plots.stacks(t.text("insight.waiting.alt"), stacks),
                        List.of(
                                new Picture.Key("rect", "g-b1", t.text("insight.waiting.key.week")),
                                new Picture.Key(
                                        "rect", "g-b2", t.text("insight.waiting.key.month")),
                                new Picture.Key("rect", "g-b3", t.text("insight.waiting.key.two")),
                                new Picture.Key("rect", "g-b4", t.text("insight.waiting.key.more")),
                                new Picture.Key(
                                        "rect", "g-over", t.text("insight.waiting.key.over"))),
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
                        units.stream().anyMatch(u -> u.n() < Terms.LEAST_TOLD)
                                ? t.text("insight.note.few")
                                : null));
    }
}
