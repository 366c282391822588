package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.path.DiffLine;
import fi.polku.path.GoalId;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes of paths. Every change locks its path first, so that two editors take turns. */
@Repository
class PathWriteQueries {
    private final JdbcClient jdbc;

    PathWriteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Locked(
            PathId id,
            ClientId clientId,
            int editNo,
            @Nullable Instant endedAt,
            boolean imported) {}

    Optional<Locked> getForUpdate(PathId path) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.client_id, p.edit_no, p.ended_at, p.imported
                        FROM path p
                        WHERE p.id = :path
                        FOR UPDATE
                        """)
                .paramSource(Params.of("path", path).source())
                .query(Locked.class)
                .optional();
    }

    void insertPath(
            PathId id,
            ClientId client,
            @Nullable UUID modelVersion,
            LocalizedText title,
            boolean imported,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant endedAt,
            RecordHeader header,
            Instant happenedAt,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path (id, client_id, model_version_id, title, imported, from_on, to_on, edit_no, changed_at,
                          ended_at, register, service_task, organiser_id, producer_id, author_id, author_role, record_status,
                          happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :modelVersion, :title, :imported, :from, :to, 1, :now,
                          :endedAt, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status,
                          :happenedAt, :now, :now, :author)
                        """)
                .paramSource(
                        header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("modelVersion", modelVersion)
                                .and("title", title)
                                .and("imported", imported)
                                .and("from", from)
                                .and("to", to)
                                .and("endedAt", endedAt)
                                .and("happenedAt", happenedAt)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertGoal(
            GoalId id,
            PathId path,
            int position,
            String words,
            int weight,
            @Nullable AccountId account,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_goal (id, path_id, position, words, weight, created_at, created_by)
                        VALUES (:id, :path, :position, :words, :weight, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("path", path)
                                .and("position", position)
                                .and("words", words)
                                .and("weight", weight)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertLevel(
            GoalId goal, int level, String words, @Nullable AccountId account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO goal_level (goal_id, level, words, created_at, created_by)
                        VALUES (:goal, :level, :words, :now, :account)
                        """)
                .paramSource(
                        Params.of("goal", goal)
                                .and("level", level)
                                .and("words", words)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    /** False when the goal is not in the plan any more. */
    boolean replaceGoal(PathId path, GoalId goal, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE path_goal
                                SET replaced_at = :now
                                WHERE id = :goal AND path_id = :path AND replaced_at IS NULL
                                """)
                        .paramSource(
                                Params.of("goal", goal).and("path", path).and("now", now).source())
                        .update()
                == 1;
    }

    void insertStep(
            StepId id,
            PathId path,
            @Nullable UUID modelStep,
            int position,
            LocalizedText title,
            LocalizedText place,
            LocalizedText instruction,
            Sector sector,
            String role,
            List<String> measures,
            @Nullable String serviceType,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsible,
            boolean skipped,
            @Nullable Instant doneAt,
            @Nullable AccountId account,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_step (id, path_id, model_step_id, position, title, place, instruction, sector, role, measures,
                          service_type, planned_on, responsible_id, skipped, done_at, done_recorded_at, done_by, created_at, created_by)
                        VALUES (:id, :path, :modelStep, :position, :title, :place, :instruction, :sector, :role, :measures,
                          :serviceType, :plannedOn, :responsible, :skipped, :doneAt, :doneRecordedAt, NULL, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("path", path)
                                .and("modelStep", modelStep)
                                .and("position", position)
                                .and("title", title)
                                .and("place", place)
                                .and("instruction", instruction)
                                .and("sector", sector)
                                .and("role", role)
                                .and("measures", measures)
                                .and("serviceType", serviceType)
                                .and("plannedOn", plannedOn)
                                .and("responsible", responsible)
                                .and("skipped", skipped)
                                .and("doneAt", doneAt)
                                .and("doneRecordedAt", doneAt == null ? null : now)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Makes room: the steps from a position on move one place later. */
    void makeRoom(PathId path, int position) {
        jdbc.sql(
                        """
                        UPDATE path_step
                        SET position = position + 1
                        WHERE path_id = :path AND position >= :position
                        """)
                .paramSource(Params.of("path", path).and("position", position).source())
                .update();
    }

    void savePosition(StepId step, int position) {
        update("position = :position", Params.of("step", step).and("position", position));
    }

    void savePlan(
            StepId step,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsible,
            @Nullable String note) {
        update(
                "planned_on = :plannedOn, responsible_id = :responsible, note = coalesce(:note, note)",
                Params.of("step", step)
                        .and("plannedOn", plannedOn)
                        .and("responsible", responsible)
                        .and("note", note));
    }

    void saveSkipped(StepId step, boolean skipped, String note) {
        update(
                "skipped = :skipped, note = :note",
                Params.of("step", step).and("skipped", skipped).and("note", note));
    }

    void saveWait(StepId step, StepView.@Nullable Waited whom, @Nullable LocalDate until) {
        update(
                "waits_for = :whom, waits_until_on = :until",
                Params.of("step", step).and("whom", whom).and("until", until));
    }

    void saveAppointment(StepId step, @Nullable UUID appointment, @Nullable Instant startsAt) {
        update(
                "appointment_id = :appointment, booked_at = :startsAt",
                Params.of("step", step).and("appointment", appointment).and("startsAt", startsAt));
    }

    void saveMeasuresAsked(StepId step, Instant now) {
        update("measures_asked_at = :now", Params.of("step", step).and("now", now));
    }

    /** False when the step was already done. */
    boolean saveDone(StepId step, Instant at, @Nullable AccountId account, Instant now) {
        return update(
                        "done_at = :at, done_recorded_at = :now, done_by = :account, waits_for = NULL, waits_until_on = NULL",
                        " AND done_at IS NULL",
                        Params.of("step", step)
                                .and("at", at)
                                .and("account", account)
                                .and("now", now))
                == 1;
    }

    private void update(String set, Params params) {
        if (update(set, "", params) != 1) {
            throw new IllegalStateException("no such step");
        }
    }

    private int update(String set, String and, Params params) {
        return jdbc.sql(
                        """
                        UPDATE path_step
                        SET %s
                        WHERE id = :step%s
                        """
                                .formatted(set, and))
                .paramSource(params.source())
                .update();
    }

    void insertChange(
            UUID id,
            PathId path,
            @Nullable StepId step,
            DiffLine.Kind kind,
            int editNo,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason,
            @Nullable ProfessionalId professional,
            @Nullable AccountId account,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_step_change (id, path_id, step_id, kind, edit_no, before_on, after_on, reason,
                          professional_id, created_at, created_by)
                        VALUES (:id, :path, :step, :kind, :editNo, :before, :after, :reason, :professional, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("path", path)
                                .and("step", step)
                                .and("kind", kind)
                                .and("editNo", editNo)
                                .and("before", before)
                                .and("after", after)
                                .and("reason", reason)
                                .and("professional", professional)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    void saveEdit(PathId path, int editNo, Instant now) {
        jdbc.sql("UPDATE path SET edit_no = :editNo, changed_at = :now WHERE id = :path")
                .paramSource(Params.of("path", path).and("editNo", editNo).and("now", now).source())
                .update();
    }

    /** Copies the plan as it is written into a version that never changes. */
    void insertVersion(
            PathId path,
            int number,
            String reason,
            int editNo,
            @Nullable ProfessionalId professional,
            @Nullable AccountId account,
            Instant now) {
        var params =
                Params.of("path", path)
                        .and("number", number)
                        .and("reason", reason)
                        .and("editNo", editNo)
                        .and("professional", professional)
                        .and("account", account)
                        .and("now", now)
                        .source();
        jdbc.sql(
                        """
                        INSERT INTO path_version (path_id, number, reason, edit_no, sent_at, professional_id, created_at, created_by)
                        VALUES (:path, :number, :reason, :editNo, :now, :professional, :now, :account)
                        """)
                .paramSource(params)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO path_version_step (path_id, number, step_id, position, skipped, note, planned_on, responsible_id,
                          created_at, created_by)
                        SELECT s.path_id, CAST(:number AS integer), s.id, s.position, s.skipped, s.note, s.planned_on, s.responsible_id,
                          CAST(:now AS timestamptz), CAST(:account AS uuid)
                        FROM path_step s
                        WHERE s.path_id = :path
                        """)
                .paramSource(params)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO path_version_goal (path_id, number, goal_id, created_at, created_by)
                        SELECT g.path_id, CAST(:number AS integer), g.id, CAST(:now AS timestamptz), CAST(:account AS uuid)
                        FROM path_goal g
                        WHERE g.path_id = :path AND g.replaced_at IS NULL
                        """)
                .paramSource(params)
                .update();
    }

    /** False when the version was already accepted. */
    boolean insertAnswer(
            UUID id,
            PathId path,
            int number,
            String answer,
            @Nullable String words,
            String way,
            @Nullable AccountId account,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO path_acceptance (id, path_id, number, answer, words, way, answered_at, recorded_at,
                                  created_at, created_by)
                                VALUES (:id, :path, :number, :answer, :words, :way, :now, :now, :now, :account)
                                ON CONFLICT (path_id, number) WHERE answer = 'ACCEPTED' DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("path", path)
                                        .and("number", number)
                                        .and("answer", answer)
                                        .and("words", words)
                                        .and("way", way)
                                        .and("account", account)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void insertReview(
            UUID id,
            PathId path,
            String kind,
            LocalDate on,
            @Nullable BigDecimal gasT,
            String summary,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_review (id, path_id, kind, reviewed_on, gas_t, summary, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :path, :kind, :on, :gasT, :summary, :register, :serviceTask, :organiser,
                          :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        header(header)
                                .and("id", id)
                                .and("path", path)
                                .and("kind", kind)
                                .and("on", on)
                                .and("gasT", gasT)
                                .and("summary", summary)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertReached(
            UUID review, GoalId goal, int reached, @Nullable AccountId account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_review_goal (review_id, goal_id, reached, created_at, created_by)
                        VALUES (:review, :goal, :reached, :now, :account)
                        """)
                .paramSource(
                        Params.of("review", review)
                                .and("goal", goal)
                                .and("reached", reached)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    void saveEnd(PathId path, PathOutcome outcome, String follows, LocalDate on, Instant now) {
        jdbc.sql(
                        """
                        UPDATE path
                        SET ended_at = :now, outcome = :outcome, follows = :follows, to_on = greatest(from_on, :on), changed_at = :now
                        WHERE id = :path AND ended_at IS NULL
                        """)
                .paramSource(
                        Params.of("path", path)
                                .and("outcome", outcome)
                                .and("follows", follows)
                                .and("on", on)
                                .and("now", now)
                                .source())
                .update();
    }

    private static Params header(RecordHeader header) {
        return Params.of("register", header.register())
                .and("serviceTask", header.serviceTask())
                .and("organiser", header.organiser())
                .and("producer", header.producer())
                .and("author", header.author())
                .and("authorRole", header.authorRole())
                .and("status", header.status());
    }
}
