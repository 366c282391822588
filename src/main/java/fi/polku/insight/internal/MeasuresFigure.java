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

/** What measures tell: each person's first score against the last one. */
@Component
class MeasuresFigure implements FigureWords {
    private final MeasureFigureQueries queries;

    MeasuresFigure(MeasureFigureQueries queries) {
        this.queries = queries;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = List.<Stat>of();
        var estimates = new ArrayList<Plots.Estimate>();
        var rows = new ArrayList<List<String>>();
        var facts = new ArrayList<Fact>();
        boolean hidden = false;
        boolean better = false;
        for (Rows.Change c : queries.listChanges(scope)) {
            if (c.n() < Terms.LEAST_TOLD) {
                hidden = true;
                continue;
            }
            String name = t.text("insight.measures.instrument." + c.instrument());
            if (c.instrument().equals("gas-t")) {
                double half = Numbers.half(c.spread(), c.n());
                double mean = Numbers.value(c.lastMean());
                facts.add(
                        new Fact(
                                null,
                                name,
                                t.text(
                                        "insight.measures.gas",
                                        "t",
                                        Numbers.decimal(mean, t),
                                        "low",
                                        Numbers.decimal(mean - half, t),
                                        "high",
                                        Numbers.decimal(mean + half, t),
                                        "n",
                                        c.n())));
                continue;
            }
            double unit = Numbers.value(c.firstSpread());
            if (unit == 0) {
                hidden = true;
                continue;
            }
            // Towards better is always to the right: in PHQ-9 fewer points are better.
            double sign = c.instrument().equals("phq-9") ? -1 : 1;
            double effect = sign * Numbers.value(c.mean()) / unit;
            double half = Numbers.half(c.spread(), c.n()) / unit;
            better |= effect - half > 0;
            estimates.add(new Plots.Estimate(name, effect, effect - half, effect + half));
            rows.add(
                    List.of(
                            name,
                            Numbers.two(effect, t),
                            Numbers.two(effect - half, t) + " – " + Numbers.two(effect + half, t),
                            String.valueOf(c.n())));
        }
        return new Told(
                stats,
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
}
