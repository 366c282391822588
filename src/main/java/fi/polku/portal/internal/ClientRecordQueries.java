package fi.polku.portal.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of a client by their headers, without what they say. */
@Repository
class ClientRecordQueries {
    private static final String RECORDS =
            """
            SELECT 'CONTACT' AS kind, c.id, c.id AS event, c.client_id, c.register, c.service_task, c.producer_id AS unit, c.happened_at, c.recorded_at
            FROM contact c
            WHERE c.client_id = :client
            UNION ALL
            SELECT 'ASSESSMENT', a.id, coalesce(a.contact_id, a.id), a.client_id, a.register, a.service_task, a.producer_id, a.happened_at, a.recorded_at
            FROM assessment a
            WHERE a.client_id = :client
            UNION ALL
            SELECT 'PLAN', p.id, p.id, p.client_id, p.register, p.service_task, p.producer_id, p.happened_at, p.recorded_at
            FROM path p
            WHERE p.client_id = :client
            UNION ALL
            SELECT 'SEGMENT', g.id, g.id, g.client_id, g.register, g.service_task, g.producer_id, g.happened_at, g.recorded_at
            FROM segment_choice g
            WHERE g.client_id = :client
            UNION ALL
            SELECT 'MEASURE', s.id, s.id, s.client_id, s.register, s.service_task, s.producer_id, s.happened_at, s.recorded_at
            FROM instrument_score s
            WHERE s.client_id = :client
            UNION ALL
            SELECT 'APPOINTMENT', t.id, t.id, t.client_id, t.register, t.service_task, t.producer_id, t.starts_at, t.recorded_at
            FROM appointment t
            WHERE t.client_id = :client
            UNION ALL
            SELECT 'VISIT', v.id, v.appointment_id, v.client_id, v.register, v.service_task, v.producer_id, v.happened_at, v.recorded_at
            FROM visit v
            WHERE v.client_id = :client
            """;

    private final JdbcClient jdbc;

    ClientRecordQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClientRecord> list(Actor reader, ClientId client, Instant now, int limit) {
        return jdbc.sql(
                        """
                        SELECT x.kind, x.id, x.event, x.register, x.service_task, x.unit, x.happened_at, x.recorded_at
                        FROM (%s) AS x
                        WHERE %s
                        ORDER BY x.happened_at DESC, x.id DESC
                        LIMIT :limit
                        """
                                .formatted(RECORDS, RecordFilter.on(columns())))
                .paramSource(
                        RecordFilter.params(
                                        Params.of("client", client).and("limit", limit),
                                        reader,
                                        now)
                                .source())
                .query(ClientRecord.class)
                .list();
    }

    /** Whether a confirmation would open something that is closed now. */
    boolean isProtected(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM (%s) AS x
                          WHERE %s
                            AND NOT coalesce(%s, FALSE))
                        """
                                .formatted(
                                        RECORDS,
                                        RecordFilter.onceConfirmed(columns()),
                                        RecordFilter.on(columns())))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(Boolean.class)
                .single();
    }

    private static RecordFilter.Columns columns() {
        var part = new StringBuilder("CASE x.kind");
        for (RecordKind kind :
                List.of(
                        RecordKind.CONTACT,
                        RecordKind.ASSESSMENT,
                        RecordKind.PLAN,
                        RecordKind.SEGMENT,
                        RecordKind.MEASURE,
                        RecordKind.APPOINTMENT,
                        RecordKind.VISIT)) {
            part.append(" WHEN '%s' THEN %s".formatted(kind, kind.sql("x.register")));
        }
        return new RecordFilter.Columns(
                "x.client_id",
                "(" + part + " END)",
                "x.register",
                "x.service_task",
                "x.unit",
                "x.id",
                "x.event",
                "x.recorded_at");
    }
}
