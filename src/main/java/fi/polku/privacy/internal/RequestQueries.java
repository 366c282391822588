package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import fi.polku.privacy.BreachFinding;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk.Place;
import fi.polku.privacy.RequestOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestQueries {
    private static final String SELECT =
            """
            SELECT q.id, q.client_id, q.kind, q.view_id, q.unit_id, q.from_on, q.to_on, q.subject_kind, q.subject_id, q.entry_id,
              q.words, q.wanted, q.older_because, q.asked_at, q.answered_at, q.answered_by, q.outcome, q.ground, q.answer,
              q.named, q.finding, q.finding_words, q.found_at, q.read_at
            FROM data_request q
            """;

    private final JdbcClient jdbc;

    RequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DataRequest request, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO data_request (id, client_id, kind, view_id, unit_id, from_on, to_on, subject_kind, subject_id,
                          entry_id, words, wanted, older_because, asked_at, named, created_at, created_by)
                        VALUES (:id, :client, :kind, :view, :unit, :from, :to, :subjectKind, :subject,
                          :entry, :words, :wanted, :because, :at, FALSE, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", request.id())
                                .and("client", request.clientId())
                                .and("kind", request.kind())
                                .and("view", request.viewId())
                                .and("unit", request.unitId())
                                .and("from", request.fromOn())
                                .and("to", request.toOn())
                                .and("subjectKind", request.subjectKind())
                                .and("subject", request.subjectId())
                                .and("entry", request.entryId())
                                .and("words", request.words())
                                .and("wanted", request.wanted())
                                .and("because", request.olderBecause())
                                .and("at", request.askedAt())
                                .and("by", by)
                                .source())
                .update();
    }

    /** The open question of the same row, or of the same unit and days. */
    Optional<UUID> findOpenWhy(
            ClientId client,
            @Nullable UUID view,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT q.id
                        FROM data_request q
                        WHERE q.client_id = :client
                          AND q.kind = 'WHY'
                          AND q.answered_at IS NULL
                          AND q.view_id IS NOT DISTINCT FROM :view::uuid
                          AND q.unit_id IS NOT DISTINCT FROM :unit::uuid
                          AND q.from_on IS NOT DISTINCT FROM :from::date
                          AND q.to_on IS NOT DISTINCT FROM :to::date
                        ORDER BY q.id
                        LIMIT 1
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("view", view)
                                .and("unit", unit)
                                .and("from", from)
                                .and("to", to)
                                .source())
                .query(UUID.class)
                .optional();
    }

    List<DataRequest> listOf(ClientId client, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE q.client_id = :client
                                ORDER BY q.asked_at DESC, q.id DESC
                                LIMIT :limit
                                """)
                .paramSource(Params.of("client", client).and("limit", limit).source())
                .query(DataRequest.class)
                .list();
    }

    List<DataRequest> listOpen(int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE q.answered_at IS NULL
                                ORDER BY (q.kind = 'BREACH') DESC, q.asked_at, q.id
                                LIMIT :limit
                                """)
                .paramSource(Params.of("limit", limit).source())
                .query(DataRequest.class)
                .list();
    }

    List<DataRequest> listAnswered(@Nullable Place after, int limit) {
        Where where = Where.all().and("q.answered_at IS NOT NULL");
        if (after != null) {
            where.and("(q.answered_at, q.id) < (:before, :beforeId)", "before", after.at());
            where.params().and("beforeId", after.id());
        }
        return jdbc.sql(
                        SELECT
                                + where.sql()
                                + "\nORDER BY q.answered_at DESC, q.id DESC LIMIT :limit")
                .paramSource(where.params().and("limit", limit).source())
                .query(DataRequest.class)
                .list();
    }

    Optional<DataRequest> find(UUID id) {
        return find(id, "");
    }

    /** Two officers wait for each other here. */
    Optional<DataRequest> findForUpdate(UUID id) {
        return find(id, "FOR UPDATE");
    }

    private Optional<DataRequest> find(UUID id, String lock) {
        return jdbc.sql(SELECT + "WHERE q.id = :id " + lock)
                .paramSource(Params.of("id", id).source())
                .query(DataRequest.class)
                .optional();
    }

    void saveAnswer(
            UUID id,
            RequestOutcome outcome,
            @Nullable RefusalGround ground,
            String words,
            boolean named,
            @Nullable AccountId by,
            Instant at) {
        jdbc.sql(
                        """
                        UPDATE data_request
                        SET outcome = :outcome, ground = :ground, answer = :words, named = :named, answered_by = :by, answered_at = :at
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("outcome", outcome)
                                .and("ground", ground)
                                .and("words", words)
                                .and("named", named)
                                .and("by", by)
                                .and("at", at)
                                .source())
                .update();
    }

    void saveFinding(
            UUID id, BreachFinding finding, String words, @Nullable AccountId by, Instant at) {
        jdbc.sql(
                        """
                        UPDATE data_request
                        SET finding = :finding, finding_words = :words, found_by = :by, found_at = :at
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("finding", finding)
                                .and("words", words)
                                .and("by", by)
                                .and("at", at)
                                .source())
                .update();
    }

    boolean saveRead(UUID id, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE data_request
                                SET read_at = :at
                                WHERE id = :id
                                  AND read_at IS NULL
                                  AND answered_at IS NOT NULL
                                """)
                        .paramSource(Params.of("id", id).and("at", at).source())
                        .update()
                == 1;
    }
}
