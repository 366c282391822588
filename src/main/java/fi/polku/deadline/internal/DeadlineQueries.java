package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks with their due days, and what has become of them. */
@Repository
class DeadlineQueries {
    private static final String SELECT =
            """
            SELECT d.id, d.family, d.rule_id, d.subject_kind, d.subject_id, d.client_id,
              d.contact_on, d.started_at, d.start_on, d.due_on, d.closes_at, d.unit_id,
              d.responsible_id, d.facts, d.age, d.forecast_on, d.met_on, d.ended_on,
              d.end_reason, d.end_told
            FROM deadline d
            """;

    private final JdbcClient jdbc;

    DeadlineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false when the subject already has an open clock of the family. */
    boolean insert(
            DeadlineId id,
            StartDeadline start,
            Ruling ruling,
            Instant startedAt,
            @Nullable Instant closesAt,
            UnitId organiser,
            @Nullable AccountId account,
            String role,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO deadline (id, family, rule_id, subject_kind, subject_id,
                                  client_id, contact_on, started_at, start_on, due_on, closes_at,
                                  unit_id, responsible_id, facts, age, register, organiser_id,
                                  producer_id, author_id, author_role, record_status, recorded_at,
                                  created_at, created_by)
                                VALUES (:id, :family, :ruleId, :subjectKind, :subjectId, :client,
                                  :contactOn, :startedAt, :startOn, :dueOn, :closesAt, :unit,
                                  :responsible, :facts, :age, :register, :organiser, :unit, :account,
                                  :role, :status, :now, :now, :account)
                                ON CONFLICT (subject_kind, subject_id, family)
                                  WHERE met_at IS NULL AND ended_at IS NULL
                                  DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("family", start.family())
                                        .and("ruleId", ruling.ruleId())
                                        .and("subjectKind", start.subject().kind())
                                        .and("subjectId", start.subject().id())
                                        .and("client", start.client())
                                        .and("contactOn", start.contactOn())
                                        .and("startedAt", startedAt)
                                        .and("startOn", ruling.startOn())
                                        .and("dueOn", ruling.dueOn())
                                        .and("closesAt", closesAt)
                                        .and("unit", start.unit())
                                        .and("responsible", start.responsible())
                                        .and("facts", start.facts().values())
                                        .and("age", start.facts().age())
                                        .and("register", start.family().register())
                                        .and("organiser", organiser)
                                        .and("account", account)
                                        .and("role", role)
                                        .and("status", RecordStatus.FINAL)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    /** Answers false when the clock was closed already. */
    boolean saveMet(DeadlineId id, Instant metAt, LocalDate metOn) {
        return jdbc.sql(
                                """
                                UPDATE deadline
                                SET met_at = :metAt, met_on = :metOn
                                WHERE id = :id
                                  AND met_at IS NULL
                                  AND ended_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("metAt", metAt)
                                        .and("metOn", metOn)
                                        .source())
                        .update()
                == 1;
    }

    /** Answers false when the clock was closed already. */
    boolean saveEnded(
            DeadlineId id, Instant endedAt, LocalDate endedOn, EndReason why, boolean told) {
        return jdbc.sql(
                                """
                                UPDATE deadline
                                SET ended_at = :endedAt, ended_on = :endedOn, end_reason = :why,
                                  end_told = :told
                                WHERE id = :id
                                  AND met_at IS NULL
                                  AND ended_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("endedAt", endedAt)
                                        .and("endedOn", endedOn)
                                        .and("why", why)
                                        .and("told", told)
                                        .source())
                        .update()
                == 1;
    }

    /** Answers false when the clock is closed or the forecast is the same already. */
    boolean saveForecast(DeadlineId id, @Nullable LocalDate forecastOn) {
        return jdbc.sql(
                                """
                                UPDATE deadline
                                SET forecast_on = CAST(:forecastOn AS date)
                                WHERE id = :id
                                  AND met_at IS NULL
                                  AND ended_at IS NULL
                                  AND forecast_on IS DISTINCT FROM CAST(:forecastOn AS date)
                                """)
                        .paramSource(Params.of("id", id).and("forecastOn", forecastOn).source())
                        .update()
                == 1;
    }

    /** What the clock is counted from now on, and the result. */
    void saveCounted(
            DeadlineId id,
            Ruling ruling,
            LocalDate contactOn,
            Instant startedAt,
            @Nullable Instant closesAt,
            DeadlineFacts facts) {
        jdbc.sql(
                        """
                        UPDATE deadline
                        SET rule_id = :ruleId, contact_on = :contactOn, started_at = :startedAt,
                          start_on = :startOn, due_on = :dueOn, closes_at = :closesAt, facts = :facts,
                          age = :age, record_status = :status
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("ruleId", ruling.ruleId())
                                .and("contactOn", contactOn)
                                .and("startedAt", startedAt)
                                .and("startOn", ruling.startOn())
                                .and("dueOn", ruling.dueOn())
                                .and("closesAt", closesAt)
                                .and("facts", facts.values())
                                .and("age", facts.age())
                                .and("status", RecordStatus.CORRECTED)
                                .source())
                .update();
    }

    void saveStatus(DeadlineId id, RecordStatus status) {
        jdbc.sql(
                        """
                        UPDATE deadline
                        SET record_status = :status
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("status", status).source())
                .update();
    }

    List<DeadlineId> saveClient(SubjectRef subject, ClientId client) {
        return jdbc
                .sql(
                        """
                        UPDATE deadline
                        SET client_id = :client
                        WHERE subject_kind = :kind
                          AND subject_id = :subject
                          AND client_id IS DISTINCT FROM :client
                        RETURNING id
                        """)
                .paramSource(subject(subject).and("client", client).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(DeadlineId::new)
                .toList();
    }

    Optional<DeadlineRow> find(DeadlineId id) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(DeadlineRow.class)
                .optional();
    }

    /** As {@link #find}, kept from others until the end of the transaction. */
    Optional<DeadlineRow> findForUpdate(DeadlineId id) {
        return jdbc.sql(SELECT + "WHERE d.id = :id FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(DeadlineRow.class)
                .optional();
    }

    Optional<DeadlineRow> findOpen(SubjectRef subject, DeadlineFamily family) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE d.subject_kind = :kind
                                  AND d.subject_id = :subject
                                  AND d.family = :family
                                  AND d.met_at IS NULL
                                  AND d.ended_at IS NULL
                                """)
                .paramSource(subject(subject).and("family", family).source())
                .query(DeadlineRow.class)
                .optional();
    }

    List<DeadlineRow> listOpen(ClientId client) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE d.client_id = :client
                                  AND d.met_at IS NULL
                                  AND d.ended_at IS NULL
                                ORDER BY d.due_on, d.id
                                """)
                .paramSource(Params.of("client", client).source())
                .query(DeadlineRow.class)
                .list();
    }

    /** Those the reader answers for, and those of matters that the reader may use. */
    List<DeadlineRow> listOpen(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE d.client_id = :client
                                  AND d.met_at IS NULL
                                  AND d.ended_at IS NULL
                                  AND (d.responsible_id = :actorProfessional::uuid OR %s)
                                ORDER BY d.due_on, d.id
                                """
                                        .formatted(RecordFilter.on(RecordKind.CLOCK, "d")))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(DeadlineRow.class)
                .list();
    }

    List<DeadlineRow> listNearest(Collection<ClientId> clients) {
        return jdbc.sql(
                        """
                        SELECT n.*
                        FROM (
                          SELECT DISTINCT ON (o.client_id) o.*
                          FROM (
                        """
                                + SELECT
                                + """
                                        WHERE d.client_id = ANY(:clients)
                                          AND d.met_at IS NULL
                                          AND d.ended_at IS NULL) o
                                  ORDER BY o.client_id, o.due_on, o.id) n
                                ORDER BY n.due_on, n.id
                                """)
                .paramSource(Params.of("clients", clients).source())
                .query(DeadlineRow.class)
                .list();
    }

    List<DeadlineRow> listAll(ClientId client) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE d.client_id = :client
                                ORDER BY d.started_at DESC, d.id DESC
                                """)
                .paramSource(Params.of("client", client).source())
                .query(DeadlineRow.class)
                .list();
    }

    List<DeadlineRow> listOfSubjects(List<String> kinds, List<UUID> subjects) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE d.subject_id = ANY(:subjects)
                                  AND d.subject_kind = ANY(:kinds)
                                ORDER BY d.started_at, d.id
                                """)
                .paramSource(Params.of("subjects", subjects).and("kinds", kinds).source())
                .query(DeadlineRow.class)
                .list();
    }

    /** A part of all clocks in the order of their ids, after one; null = from the first. */
    List<DeadlineRow> listAfter(@Nullable DeadlineId last, boolean openOnly, int limit) {
        return jdbc.sql(
                        SELECT
                                + "WHERE d.record_status <> 'ANNULLED'\n"
                                + (openOnly ? "AND d.met_at IS NULL AND d.ended_at IS NULL\n" : "")
                                + (last == null ? "" : "AND d.id > :last\n")
                                + """
                                ORDER BY d.id
                                LIMIT :limit
                                """)
                .paramSource(Params.of("last", last).and("limit", limit).source())
                .query(DeadlineRow.class)
                .list();
    }

    private static Params subject(SubjectRef subject) {
        return Params.of("kind", subject.kind()).and("subject", subject.id());
    }
}
