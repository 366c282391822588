package fi.polku.insight.internal;

import fi.polku.insight.Figure;
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

/** Legal clocks: running, threatened, missed, and those kept in the last month. */
@Component
class ClocksFigure implements FigureWords {
    private final ClockFigureQueries queries;

    ClocksFigure(ClockFigureQueries queries) {
        this.queries = queries;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = new ArrayList<Stat>();
        Rows.Clocks c = queries.getClocks(today, scope);
        stats.add(
                new Stat(
                        "clocks",
                        Numbers.grouped(c.missed(), t),
                        t.text("insight.clocks.stat.missed"),
                        t.text("insight.clocks.stat.new", "n", c.newlyMissed()),
                        c.newlyMissed() > 0 ? "bad" : null,
                        "stat-missed"));
        stats.add(
                new Stat(
                        "clocks",
                        Numbers.grouped(c.late(), t),
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
                                Numbers.decimal(100.0 * c.kept() / closed, t),
                                "n",
                                Numbers.grouped(closed, t));
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact("run", t.text("insight.clocks.running"), Numbers.grouped(c.running(), t)));
        facts.add(new Fact("warn", t.text("insight.clocks.late"), Numbers.grouped(c.late(), t)));
        facts.add(new Fact("bad", t.text("insight.clocks.missed"), Numbers.grouped(c.missed(), t)));
        facts.add(new Fact("ok", t.text("insight.clocks.kept30"), Numbers.grouped(c.kept(), t)));
        facts.add(
                new Fact(null, t.text("insight.clocks.late30"), Numbers.grouped(c.keptLate(), t)));
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
                                                Labels.family(w.family().name(), t)))));
        return new Told(
                stats,
                new FigureView(
                        Figure.CLOCKS,
                        c.missed() == 0
                                ? t.text("insight.clocks.title.none")
                                : t.count("insight.clocks.title", c.missed()),
                        t.text("insight.clocks.says", "n", Numbers.grouped(c.open(), t))
                                + " "
                                + kept,
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
}
