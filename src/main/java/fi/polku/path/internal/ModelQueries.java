package fi.polku.path.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.path.ModelView;
import fi.polku.path.Sector;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModelQueries {
    private final JdbcClient jdbc;

    ModelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record VersionRow(
            UUID id,
            String code,
            int number,
            LocalizedText name,
            LocalizedText purpose,
            LocalizedText targetGroup,
            LocalizedText evidence,
            boolean ownDesign,
            Register register,
            @Nullable ServiceTask serviceTask,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    record StepRow(
            UUID id,
            UUID versionId,
            int stepNo,
            String code,
            Sector sector,
            String role,
            LocalizedText title,
            LocalizedText place,
            LocalizedText instruction,
            int dayOffset,
            List<String> measures,
            @Nullable String serviceType) {}

    List<VersionRow> listVersions() {
        return jdbc.sql(
                        """
                        SELECT v.id, m.code, v.number, v.name, v.purpose, v.target_group, v.evidence, v.own_design,
                          v.register, v.service_task, v.from_on, v.to_on
                        FROM operating_model_version v
                        JOIN operating_model m ON m.id = v.model_id
                        WHERE v.record_status = 'FINAL'
                        ORDER BY m.code, v.number
                        """)
                .query(VersionRow.class)
                .list();
    }

    List<StepRow> listSteps() {
        return jdbc.sql(
                        """
                        SELECT s.id, s.version_id, s.step_no, s.code, s.sector, s.role, s.title, s.place, s.instruction,
                          s.day_offset, s.measures, s.service_type
                        FROM operating_model_step s
                        ORDER BY s.version_id, s.step_no
                        """)
                .query(StepRow.class)
                .list();
    }

    void insertModel(UUID id, String code, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO operating_model (id, code, created_at)
                        VALUES (:id, :code, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(Params.of("id", id).and("code", code).and("now", now).source())
                .update();
    }

    /** False when the version is already there: a published version never changes. */
    boolean insertVersion(UUID model, ModelView version, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO operating_model_version (id, model_id, number, name, purpose, target_group, evidence,
                                  own_design, register, service_task, record_status, from_on, to_on, created_at)
                                VALUES (:id, :model, :number, :name, :purpose, :targetGroup, :evidence,
                                  :ownDesign, :register, :serviceTask, 'FINAL', :from, :to, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", version.versionId())
                                        .and("model", model)
                                        .and("number", version.version())
                                        .and("name", version.name())
                                        .and("purpose", version.purpose())
                                        .and("targetGroup", version.targetGroup())
                                        .and("evidence", version.evidence())
                                        .and("ownDesign", version.ownDesign())
                                        .and("register", version.register())
                                        .and("serviceTask", version.serviceTask())
                                        .and("from", version.fromOn())
                                        .and("to", version.toOn())
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void insertStep(UUID version, ModelView.Step step, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO operating_model_step (id, version_id, step_no, code, sector, role, title, place, instruction,
                          day_offset, measures, service_type, created_at)
                        VALUES (:id, :version, :stepNo, :code, :sector, :role, :title, :place, :instruction,
                          :day, :measures, :serviceType, :now)
                        """)
                .paramSource(
                        Params.of("id", step.id())
                                .and("version", version)
                                .and("stepNo", step.order())
                                .and("code", step.code())
                                .and("sector", step.sector())
                                .and("role", step.role())
                                .and("title", step.title())
                                .and("place", step.place())
                                .and("instruction", step.instruction())
                                .and("day", step.day())
                                .and("measures", step.measures())
                                .and("serviceType", step.serviceType())
                                .and("now", now)
                                .source())
                .update();
    }
}
