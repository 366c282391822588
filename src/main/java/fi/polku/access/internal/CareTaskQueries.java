package fi.polku.access.internal;

import static java.util.stream.Collectors.joining;

import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.domain.UseRule;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CareTaskQueries {
    private static final String OF_ROWS =
            """
            jsonb_to_recordset(:rows) AS r (task text, ground text, data text, reach text, "serviceTask" text, paragraph text)
            """;

    private final JdbcClient jdbc;

    CareTaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two nodes that start together write the rules one after the other. */
    void lockRules() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('use_rule'))::text")
                .query(String.class)
                .single();
    }

    void saveRules(List<UseRule> rules, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO use_rule (task, ground, data, reach, service_task, paragraph, created_at)
                        SELECT r.task, r.ground, r.data, r.reach, r."serviceTask", r.paragraph, :now
                        FROM %s
                        ON CONFLICT (task, ground, data, reach, service_task) DO UPDATE
                        SET paragraph = excluded.paragraph
                        WHERE use_rule.paragraph <> excluded.paragraph
                        """
                                .formatted(OF_ROWS))
                .paramSource(Params.of("rows", rows(rules)).and("now", now).source())
                .update();
    }

    void deleteOtherRules(List<UseRule> rules) {
        jdbc.sql(
                        """
                        DELETE FROM use_rule u
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM %s
                          WHERE (r.task, r.ground, r.data, r.reach) = (u.task, u.ground, u.data, u.reach)
                            AND r."serviceTask" IS NOT DISTINCT FROM u.service_task)
                        """
                                .formatted(OF_ROWS))
                .paramSource(Params.of("rows", rows(rules)).source())
                .update();
    }

    private static Json rows(List<UseRule> rules) {
        return Params.json(
                rules.stream()
                        .map(r -> {
                            var row = new HashMap<String, String>();
                            row.put("task", r.task().name());
                            row.put("ground", r.ground().name());
                            row.put("data", r.data().name());
                            row.put("reach", r.reach().name());
                            ServiceTask task = r.serviceTask();
                            if (task != null) {
                                row.put("serviceTask", task.name());
                            }
                            row.put("paragraph", r.paragraph());
                            return (Map<String, String>) row;
                        })
                        .toList());
    }

    void insert(List<CareTasks.Given> tasks, Instant now) {
        for (CareTasks.Given given : tasks) {
            jdbc.sql(
                            """
                            INSERT INTO care_task (id, professional_id, task, service_tasks, unit_ids, supervisor_id, from_on, to_on, created_at)
                            SELECT :id, :professional, :task, :serviceTasks::text[], :units::uuid[], :supervisor::uuid, :from, :to::date, :now
                            WHERE NOT EXISTS (
                              SELECT 1
                              FROM care_task w
                              WHERE w.professional_id = :professional
                                AND w.task = :task
                                AND w.service_tasks = :serviceTasks::text[]
                                AND w.unit_ids = :units::uuid[]
                                AND w.supervisor_id IS NOT DISTINCT FROM :supervisor::uuid
                                AND w.from_on = :from
                                AND w.to_on IS NOT DISTINCT FROM :to::date)
                            """)
                    .paramSource(
                            Params.of("id", Ids.next())
                                    .and("professional", given.professional())
                                    .and("task", given.task())
                                    .and("serviceTasks", given.serviceTasks())
                                    .and("units", given.units())
                                    .and("supervisor", given.supervisor())
                                    .and("from", given.fromOn())
                                    .and("to", given.toOn())
                                    .and("now", now)
                                    .source())
                    .update();
        }
    }

    void endOthers(
            Collection<ProfessionalId> professionals,
            List<CareTasks.Given> tasks,
            LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE care_task w
                        SET to_on = greatest(:lastDay, w.from_on)
                        WHERE w.professional_id = ANY(:professionals)
                          AND w.created_by IS NULL
                          AND w.to_on IS NULL
                          AND w.professional_id || ' ' || w.task || ' ' || w.service_tasks::text || ' ' || w.unit_ids::text || ' ' || w.from_on
                            <> ALL(:kept)
                        """)
                .paramSource(
                        Params.of("professionals", List.copyOf(professionals))
                                .and("kept", tasks.stream().map(CareTaskQueries::text).toList())
                                .and("lastDay", lastDay)
                                .source())
                .update();
    }

    /** A task as PostgreSQL writes its columns. */
    private static String text(CareTasks.Given given) {
        return "%s %s {%s} {%s} %s"
                .formatted(
                        given.professional().value(),
                        given.task(),
                        given.serviceTasks().stream().map(Enum::name).collect(joining(",")),
                        given.units().stream().map(u -> u.value().toString()).collect(joining(",")),
                        given.fromOn());
    }

    private record Row(
            UUID professionalId,
            CareTask task,
            List<String> serviceTasks,
            List<UUID> unitIds,
            @Nullable UUID supervisorId,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {
        CareTasks.Given given() {
            return new CareTasks.Given(
                    new ProfessionalId(professionalId),
                    task,
                    serviceTasks.stream().map(ServiceTask::valueOf).toList(),
                    unitIds.stream().map(UnitId::new).toList(),
                    supervisorId == null ? null : new ProfessionalId(supervisorId),
                    fromOn,
                    toOn);
        }
    }

    List<CareTasks.Given> list(ProfessionalId professional, LocalDate on) {
        return jdbc
                .sql(
                        """
                        SELECT w.professional_id, w.task, w.service_tasks, w.unit_ids, w.supervisor_id, w.from_on, w.to_on
                        FROM care_task w
                        WHERE w.professional_id = :professional
                          AND w.from_on <= :on
                          AND (w.to_on IS NULL OR w.to_on >= :on)
                        ORDER BY w.task, w.from_on, w.id
                        """)
                .paramSource(Params.of("professional", professional).and("on", on).source())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::given)
                .toList();
    }
}
