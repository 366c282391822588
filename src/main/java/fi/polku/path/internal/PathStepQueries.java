package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.path.PathId;
import fi.polku.path.Paths.StepPlace;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.path.domain.PlanStep;
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

/** The steps of plans: as they are in effect or sent, or as they are being written. */
@Repository
class PathStepQueries {
    private final JdbcClient jdbc;

    PathStepQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StepRow(
            StepId id,
            PathId pathId,
            int position,
            LocalizedText title,
            LocalizedText place,
            LocalizedText instruction,
            Sector sector,
            String role,
            List<String> measures,
            @Nullable String serviceType,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsibleId,
            boolean skipped,
            @Nullable String note,
            StepView.@Nullable Waited waitsFor,
            @Nullable LocalDate waitsUntilOn,
            @Nullable Instant measuresAskedAt,
            @Nullable UUID appointmentId,
            @Nullable Instant bookedAt,
            @Nullable Instant doneAt) {
        PlanStep plan() {
            return new PlanStep(id, title, position, skipped, plannedOn, responsibleId);
        }
    }

    /**
     * Steps in their order: of the plan in effect or sent, or, for writers, of the plan written.
     */
    List<StepRow> listSteps(Collection<PathId> paths, boolean working) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.path_id,
                          CASE WHEN v.step_id IS NULL THEN s.position ELSE v.position END AS position,
                          s.title, s.place, s.instruction, s.sector, s.role, s.measures, s.service_type,
                          CASE WHEN v.step_id IS NULL THEN s.planned_on ELSE v.planned_on END AS planned_on,
                          CASE WHEN v.step_id IS NULL THEN s.responsible_id ELSE v.responsible_id END AS responsible_id,
                          CASE WHEN v.step_id IS NULL THEN s.skipped ELSE v.skipped END AS skipped,
                          CASE WHEN v.step_id IS NULL THEN s.note ELSE v.note END AS note,
                          s.waits_for, s.waits_until_on, s.measures_asked_at, s.appointment_id, s.booked_at, s.done_at
                        FROM path_step s
                        JOIN report_path r ON r.path_id = s.path_id
                        LEFT JOIN path_version_step v ON NOT :working AND v.step_id = s.id AND v.path_id = s.path_id
                          AND v.number = coalesce(r.version_accepted, r.version_sent)
                        WHERE s.path_id = ANY(:paths)
                          AND (:working OR v.step_id IS NOT NULL OR r.version_sent IS NULL)
                        ORDER BY s.path_id, position, s.id
                        """)
                .paramSource(Params.of("paths", paths).and("working", working).source())
                .query(StepRow.class)
                .list();
    }

    Optional<StepPlace> findPlace(StepId step) {
        return jdbc.sql(
                        """
                        SELECT s.path_id AS path, p.client_id AS client, s.id AS step, s.position AS "order", s.service_type
                        FROM path_step s
                        JOIN path p ON p.id = s.path_id
                        WHERE s.id = :step
                        """)
                .paramSource(Params.of("step", step).source())
                .query(StepPlace.class)
                .optional();
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
}
