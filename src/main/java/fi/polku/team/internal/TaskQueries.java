package fi.polku.team.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import fi.polku.team.NewTask;
import fi.polku.team.TaskId;
import fi.polku.team.TaskView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskQueries {
    private static final String TASK =
            """
            SELECT t.id, t.kind, t.client_id, t.words, t.urgent, t.due_on, t.professional_id, t.unit_id,
              t.subject_kind, t.subject_id, t.happened_at, t.done_at, t.done_words
            FROM task t
            """;

    /** Mine, or my unit's when no one person is named or it cannot wait for that person. */
    private static final String MINE =
            """
            (t.professional_id = :professional
              OR ((t.professional_id IS NULL OR t.urgent) AND t.unit_id = ANY(:units)))
              AND t.done_at IS NULL
              AND t.withdrawn_at IS NULL
            """;

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            TaskId id,
            NewTask task,
            @Nullable ProfessionalId professional,
            @Nullable UnitId unit,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO task (id, client_id, kind, words, subject_kind, subject_id, urgent, due_on, professional_id,
                          unit_id, register, service_task, organiser_id, producer_id, author_id, author_role, record_status,
                          happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :kind, :words, :subjectKind, :subjectId, :urgent, :dueOn, :professional,
                          :unit, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status,
                          :now, :now, :now, :author)
                        """)
                .paramSource(
                        TeamQueries.header(header, now)
                                .and("id", id)
                                .and("client", task.client())
                                .and("kind", task.kind())
                                .and("words", task.words())
                                .and("subjectKind", task.subjectKind())
                                .and("subjectId", task.subjectId())
                                .and("urgent", task.urgent())
                                .and("dueOn", task.dueOn())
                                .and("professional", professional)
                                .and("unit", unit)
                                .source())
                .update();
    }

    List<TaskView> listOpenFor(
            @Nullable ProfessionalId professional, Collection<UnitId> units, int limit) {
        return jdbc.sql(
                        TASK
                                + "WHERE "
                                + MINE
                                + "ORDER BY t.urgent DESC, t.due_on, t.id\nLIMIT :limit")
                .paramSource(
                        Params.of("professional", professional)
                                .and("units", units)
                                .and("limit", limit)
                                .source())
                .query(TaskView.class)
                .list();
    }

    long countOpenFor(@Nullable ProfessionalId professional, Collection<UnitId> units) {
        return jdbc.sql("SELECT count(*) FROM task t WHERE " + MINE)
                .paramSource(Params.of("professional", professional).and("units", units).source())
                .query(Long.class)
                .single();
    }

    List<TaskView> listOpenAbout(ClientId client) {
        return jdbc.sql(
                        TASK
                                + """
                                WHERE t.client_id = :client AND t.done_at IS NULL AND t.withdrawn_at IS NULL
                                ORDER BY t.urgent DESC, t.due_on, t.id
                                """)
                .paramSource(Params.of("client", client).source())
                .query(TaskView.class)
                .list();
    }

    List<TaskView> listOfSubject(String subjectKind, UUID subjectId) {
        return jdbc.sql(
                        TASK
                                + """
                                WHERE t.subject_kind = :kind
                                  AND t.subject_id = :subject
                                ORDER BY t.happened_at, t.id
                                """)
                .paramSource(Params.of("kind", subjectKind).and("subject", subjectId).source())
                .query(TaskView.class)
                .list();
    }

    Optional<TaskView> find(TaskId id) {
        return jdbc.sql(TASK + "WHERE t.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(TaskView.class)
                .optional();
    }

    boolean done(TaskId id, @Nullable AccountId account, @Nullable String words, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE task
                                SET done_at = :now, done_by = :account, done_words = :words
                                WHERE id = :id AND done_at IS NULL AND withdrawn_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("now", now)
                                        .and("account", account)
                                        .and("words", words)
                                        .source())
                        .update()
                == 1;
    }

    /** Open tasks of a client's former own worker follow the client to the new one. */
    List<UUID> handOver(ClientId client, ProfessionalId from, ProfessionalId to) {
        return jdbc.sql(
                        """
                        UPDATE task
                        SET professional_id = :to
                        WHERE client_id = :client AND professional_id = :from AND done_at IS NULL AND withdrawn_at IS NULL
                        RETURNING id
                        """)
                .paramSource(Params.of("client", client).and("from", from).and("to", to).source())
                .query(UUID.class)
                .list();
    }

    /** Gives the tasks taken back. */
    List<UUID> withdraw(String subjectKind, UUID subjectId, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE task
                        SET withdrawn_at = :now
                        WHERE subject_kind = :kind AND subject_id = :subject AND done_at IS NULL AND withdrawn_at IS NULL
                        RETURNING id
                        """)
                .paramSource(
                        Params.of("kind", subjectKind)
                                .and("subject", subjectId)
                                .and("now", now)
                                .source())
                .query(UUID.class)
                .list();
    }
}
