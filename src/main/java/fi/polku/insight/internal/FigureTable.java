package fi.polku.insight.internal;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people and things behind a figure, a row each; a name only for those who may know it. */
@Component
class FigureTable {
    private final Clients clients;
    private final AccessLog accessLog;
    private final FigureRowQueries queries;
    private final Areas areas;

    FigureTable(Clients clients, AccessLog accessLog, FigureRowQueries queries, Areas areas) {
        this.clients = clients;
        this.accessLog = accessLog;
        this.queries = queries;
        this.areas = areas;
    }

    Table rows(Actor actor, Figure figure, LocalDate today, List<UnitId> scope, Texts t) {
        var found = queries.listRows(figure, actor, today, scope, Terms.MOST_ROWS);
        Set<ClientId> mine = new LinkedHashSet<>();
        for (Rows.Row row : found) {
            if (row.mine() && row.clientId() != null) {
                mine.add(row.clientId());
            }
        }
        Map<ClientId, ClientDetails> named = clients.all(mine);
        accessLog.viewedAll(actor, named.keySet(), "FIGURE", "OVERSIGHT");
        var cells = new ArrayList<List<String>>();
        for (Rows.Row row : found) {
            String person = person(row, named, t);
            String unit =
                    row.unitId() != null
                            ? areas.unitName(row.unitId(), t)
                            : row.masked() ? t.text("client.masked.unit") : "–";
            cells.add(
                    switch (figure) {
                        case CONTACTS ->
                                List.of(
                                        person,
                                        unit,
                                        t.text("insight.channel." + row.code()),
                                        Labels.day(row.fromOn(), t),
                                        Labels.day(row.toOn(), t));
                        case CLOCKS ->
                                List.of(
                                        person,
                                        unit,
                                        Labels.family(row.code(), t),
                                        Labels.day(row.fromOn(), t),
                                        Labels.day(row.toOn(), t),
                                        Numbers.value(row.toValue()) > 0
                                                ? String.valueOf(
                                                        (long) Numbers.value(row.toValue()))
                                                : "–");
                        case WAITING ->
                                List.of(
                                        person,
                                        unit,
                                        Labels.family(row.code(), t),
                                        Labels.day(row.fromOn(), t),
                                        Labels.day(row.toOn(), t),
                                        String.valueOf((long) Numbers.value(row.toValue())));
                        case PATHS ->
                                List.of(
                                        person,
                                        unit,
                                        t.text("insight.paths.state." + row.code()),
                                        Labels.day(row.fromOn(), t));
                        case MEASURES ->
                                List.of(
                                        person,
                                        t.text("insight.measures.instrument." + row.code()),
                                        Numbers.number(row.fromValue(), t),
                                        Numbers.number(row.toValue(), t));
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
                UUID.nameUUIDFromBytes(id.value().toString().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
        return String.format(Locale.ROOT, "%06X", bits & 0xffffffL);
    }
}
