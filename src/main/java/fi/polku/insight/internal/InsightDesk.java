package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.insight.Figure;
import fi.polku.insight.FigureRows;
import fi.polku.insight.InsightPermission;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.Table;
import fi.polku.insight.internal.FigureWords.Told;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who lead the situation picture, and what stands behind each figure of it. */
@Service
public class InsightDesk {
    private final Access access;
    private final Now now;
    private final Areas areas;
    private final ContactsFigure contacts;
    private final ClocksFigure clocks;
    private final WaitingFigure waiting;
    private final T3Figure t3;
    private final PathsFigure paths;
    private final MeasuresFigure measures;
    private final FigureTable table;
    private final FigureRowQueries rowQueries;

    InsightDesk(
            Access access,
            Now now,
            Areas areas,
            ContactsFigure contacts,
            ClocksFigure clocks,
            WaitingFigure waiting,
            T3Figure t3,
            PathsFigure paths,
            MeasuresFigure measures,
            FigureTable table,
            FigureRowQueries rowQueries) {
        this.access = access;
        this.now = now;
        this.areas = areas;
        this.contacts = contacts;
        this.clocks = clocks;
        this.waiting = waiting;
        this.t3 = t3;
        this.paths = paths;
        this.measures = measures;
        this.table = table;
        this.rowQueries = rowQueries;
    }

    /** The whole picture; {@code unit} blank means the whole region. */
    @Transactional(readOnly = true)
    public Picture picture(Actor actor, String unit, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        LocalDate today = now.today();
        var scope = areas.scope(unit);
        Told ofContacts = contacts.tell(today, scope, t);
        Told ofClocks = clocks.tell(today, scope, t);
        Told ofWaiting = waiting.tell(today, scope, t);
        Told ofT3 = t3.tell(today, scope, t);
        Told ofPaths = paths.tell(today, scope, t);
        Told ofMeasures = measures.tell(today, scope, t);
        return new Picture(
                when(unit, t),
                areas.choices(unit, t),
                unit,
                Stream.of(ofContacts, ofWaiting, ofClocks, ofT3, ofPaths)
                        .flatMap(told -> told.stats().stream())
                        .toList(),
                Stream.of(ofContacts, ofClocks, ofWaiting, ofT3, ofPaths, ofMeasures)
                        .map(Told::figure)
                        .toList());
    }

    private String when(String unit, Texts t) {
        return t.text(
                "insight.when",
                "day",
                Labels.capital(t.dateLong(now.today()), t),
                "time",
                t.time(now.instant()),
                "area",
                unit.isBlank()
                        ? t.text("insight.area.all")
                        : areas.unitName(areas.unitOf(unit), t));
    }

    /** One figure opened. */
    @Transactional
    public FigureRows open(Actor actor, Figure figure, String unit, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        LocalDate today = now.today();
        var scope = areas.scope(unit);
        String base = "insight." + figure.slug();
        Table rows =
                figure == Figure.T3
                        ? t3.books(today, scope, t)
                        : table.rows(actor, figure, today, scope, t);
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
                rowQueries.getDefinition(figure),
                rows,
                rows.rows().isEmpty()
                        ? t.text("insight.rows.none")
                        : rows.rows().size() >= Terms.MOST_ROWS
                                ? t.text("insight.rows.first", "n", Terms.MOST_ROWS)
                                : t.count("insight.rows.n", rows.rows().size()));
    }
}
