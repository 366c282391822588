package fi.polku.insight.internal;

import fi.polku.insight.Figure;
import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Stat;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clients' paths by their state, and those without a next step. */
@Component
class PathsFigure implements FigureWords {
    private final PathFigureQueries queries;

    PathsFigure(PathFigureQueries queries) {
        this.queries = queries;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = new ArrayList<Stat>();
        var found = new LinkedHashMap<String, Rows.PathState>();
        queries.listPathStates(today, scope).forEach(p -> found.put(p.state(), p));
        long without = found.values().stream().mapToLong(Rows.PathState::withoutNext).sum();
        stats.add(
                new Stat(
                        "paths",
                        Numbers.grouped(without, t),
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
            stacks.add(
                    new Plots.Stack(
                            name, List.of(new Plots.Part("g-b3", n)), Numbers.grouped(n, t)));
            rows.add(List.of(name, Numbers.grouped(n, t)));
        }
        String name = t.text("insight.paths.state.WITHOUT_NEXT");
        stacks.add(
                new Plots.Stack(
                        name,
                        List.of(new Plots.Part("g-over", without)),
                        Numbers.grouped(without, t)));
        rows.add(List.of(name, Numbers.grouped(without, t)));
        return new Told(
                stats,
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
}
