package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.client.LifeSituations.LifeSituation;
import fi.polku.client.LifeSituations.Source;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.Register;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes everyday life, as rows. */
@Repository
class LifeSituationQueries {
    private static final RecordFilter.Columns COLUMNS =
            new RecordFilter.Columns(
                    "e.client_id",
                    "(CASE e.register WHEN 'PATIENT' THEN 'PATIENT_ENTRIES' ELSE 'NEEDS_ASSESSMENT' END)",
                    "e.register",
                    "e.service_task",
                    "e.producer_id",
                    "e.id",
                    "e.id",
                    "e.recorded_at");

    private final JdbcClient jdbc;

    LifeSituationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One to be written. */
    record NewLife(
            ClientId client,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            Source source,
            @Nullable UUID corrects) {}

    /** One that is to be ended or taken back. */
    record LifeRow(
            UUID id,
            String kind,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            Register register,
            Source source) {}

    /** False when what it stands in the place of has been replaced already. */
    boolean insert(
            UUID id,
            NewLife life,
            RecordHeader header,
            Instant told,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                INSERT INTO life_situation (id, client_id, kind, from_on, to_on, source, corrects_id, register, service_task, organiser_id,
                                  producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                                VALUES (:id, :client, :kind, :from, :to, :source, :corrects, :register, :serviceTask, :organiser,
                                  :producer, :author, :authorRole, :status, :told, :now, :now, :by)
                                ON CONFLICT (corrects_id) DO NOTHING
                                """)
                        .paramSource(
                                Params.header(header)
                                        .and("id", id)
                                        .and("client", life.client())
                                        .and("kind", life.kind())
                                        .and("from", life.from())
                                        .and("to", life.to())
                                        .and("source", life.source())
                                        .and("corrects", life.corrects())
                                        .and("told", told)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** Those that stand and that the reader may use. */
    List<LifeSituation> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT e.id, e.kind, e.from_on, e.to_on, e.source, e.happened_at AS told_at, a.name AS recorded_by
                        FROM life_situation e
                        LEFT JOIN account a ON a.id = e.created_by
                        WHERE e.client_id = :client
                          AND e.record_status = 'FINAL'
                          AND NOT EXISTS (
                            SELECT 1
                            FROM life_situation n
                            WHERE n.corrects_id = e.id)
                          AND %s
                        ORDER BY e.from_on DESC, e.id DESC
                        LIMIT 100
                        """
                                .formatted(RecordFilter.on(COLUMNS)))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(LifeSituation.class)
                .list();
    }

    /** One of the client's that stands and that the reader may use. */
    Optional<LifeRow> find(Actor reader, ClientId client, UUID id, Instant now) {
        return jdbc.sql(
                        """
                        SELECT e.id, e.kind, e.from_on, e.to_on, e.register, e.source
                        FROM life_situation e
                        WHERE e.id = :id
                          AND e.client_id = :client
                          AND e.record_status = 'FINAL'
                          AND NOT EXISTS (
                            SELECT 1
                            FROM life_situation n
                            WHERE n.corrects_id = e.id)
                          AND %s
                        FOR UPDATE OF e
                        """
                                .formatted(RecordFilter.on(COLUMNS)))
                .paramSource(
                        RecordFilter.params(Params.of("client", client).and("id", id), reader, now)
                                .source())
                .query(LifeRow.class)
                .optional();
    }
}
