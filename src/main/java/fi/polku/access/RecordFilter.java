package fi.polku.access;

import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;

/**
 * The condition that every list and search of records carries in its SQL: only what the actor may
 * use of each client's record, on the ground of the actor's work tasks (703/2023 9 and 53–59 §,
 * decree 457/2024). The filter of clients ({@link RelationshipFilter}) is a part of it.
 *
 * <p>Its tables go by their own names: a short one could be the name of the row that is asked
 * about, which would then be compared with itself and let through.
 */
public final class RecordFilter {
    private RecordFilter() {}

    /**
     * The columns, as SQL, of the record of a row.
     *
     * @param data its {@link DataPart}, for example {@code 'NEEDS_ASSESSMENT'} in quotes
     * @param recorded when it was recorded, a moment
     */
    public record Columns(
            String client,
            String data,
            String register,
            String serviceTask,
            String unit,
            String document,
            String recorded) {}

    /** The condition on a row of a table that has the record header, by its name in the SQL. */
    public static String on(RecordKind kind, String row) {
        return on(
                new Columns(
                        row + ".client_id",
                        "(" + kind.sql(row + ".register") + ")",
                        row + ".register",
                        row + ".service_task",
                        row + ".producer_id",
                        row + ".id",
                        row + ".recorded_at"));
    }

    /** The condition on a row. */
    public static String on(Columns row) {
        return """
        (:actorIsSystem
         OR @client = :actorClient::uuid
         OR EXISTS (
          SELECT 1
          FROM emergency_access
          WHERE emergency_access.client_id = @client
            AND emergency_access.account_id = :actorAccount::uuid
            AND emergency_access.from_at <= :actorNow
            AND emergency_access.until_at > :actorNow
            AND @data NOT IN ('MEDIATION', 'SHELTER', 'THERAPY_NOTES'))
         OR (@related AND EXISTS (
          SELECT 1
          FROM care_task
          JOIN use_rule ON use_rule.task = care_task.task
          WHERE care_task.professional_id = :actorProfessional::uuid
            AND care_task.from_on <= :actorToday
            AND (care_task.to_on IS NULL OR care_task.to_on >= :actorToday)
            AND use_rule.data = @data
            AND (use_rule.reach = 'ALL'
              OR (use_rule.reach = 'SERVICE_TASK' AND use_rule.service_task = @task)
              OR (use_rule.reach = 'OWN_SERVICE_TASKS' AND @task = ANY(care_task.service_tasks))
              OR (use_rule.reach = 'OWN_UNITS' AND @unit = ANY(care_task.unit_ids)))
            AND (use_rule.ground = 'OWN' OR (NOT @prohibited AND (@joint OR @permitted))))))\
        """
                .replace("@related", RelationshipFilter.held(row.client))
                .replace("@prohibited", PROHIBITED)
                .replace("@joint", JOINT)
                .replace("@permitted", PERMITTED)
                .replace("@client", row.client)
                .replace("@data", row.data)
                .replace("@register", row.register)
                .replace("@task", row.serviceTask)
                .replace("@unit", row.unit)
                .replace("@document", row.document)
                .replace("@recorded", row.recorded);
    }

    private static final String PROHIBITED =
            """
            EXISTS (
              SELECT 1
              FROM prohibition
              WHERE prohibition.client_id = @client
                AND prohibition.of_register = @register
                AND prohibition.given_at <= :actorNow
                AND (prohibition.withdrawn_at IS NULL OR prohibition.withdrawn_at > :actorNow)
                AND (prohibition.service_task IS NULL OR prohibition.service_task = @task)
                AND (prohibition.document_id IS NULL OR prohibition.document_id = @document))\
            """;

    /** Those who give the service: its team, its visits and tasks, and who began it. */
    private static final String JOINT =
            """
            EXISTS (
              SELECT 1
              FROM joint_service
              JOIN relationship ON relationship.client_id = joint_service.client_id
              WHERE joint_service.client_id = @client
                AND joint_service.from_on <= :actorToday
                AND (joint_service.to_on IS NULL OR joint_service.to_on >= :actorToday)
                AND (relationship.kind IN ('OWN_WORKER', 'TEAM', 'TASK', 'APPOINTMENT') OR relationship.source_id = joint_service.source_id)
                AND (relationship.professional_id = :actorProfessional::uuid OR relationship.unit_id = ANY(:actorUnits))
                AND relationship.from_on <= :actorToday
                AND (relationship.to_on IS NULL OR relationship.to_on >= :actorToday))\
            """;

    private static final String PERMITTED =
            """
            EXISTS (
              SELECT 1
              FROM permit
              WHERE permit.client_id = @client
                AND permit.of_register = @register
                AND permit.given_at <= :actorNow
                AND (permit.withdrawn_at IS NULL OR permit.withdrawn_at > :actorNow)
                AND (permit.receiver_unit_id IS NULL OR permit.receiver_unit_id = ANY(:actorUnits))
                AND (permit.recorded_from_on IS NULL OR permit.recorded_from_on <= (@recorded AT TIME ZONE 'Europe/Helsinki')::date)
                AND (permit.recorded_to_on IS NULL OR permit.recorded_to_on >= (@recorded AT TIME ZONE 'Europe/Helsinki')::date)
                AND (@data IN ('PATIENT_BASIC', 'CLIENT_FILE')
                  OR (@data = 'PATIENT_SUMMARY' AND 'SUMMARY' = ANY(permit.parts))
                  OR (@data IN ('PATIENT_WILL', 'CARE_REQUESTS', 'VISITS', 'CARE_PLAN', 'PATIENT_ENTRIES')
                    AND 'ENTRIES' = ANY(permit.parts))
                  OR (permit.of_register = 'SOCIAL_WELFARE' AND @task = ANY(permit.parts))))\
            """;

    /** The parameters that {@link #on} names. */
    public static Params params(Params params, Actor actor, Instant now) {
        return RelationshipFilter.params(params, actor, Now.dayOf(now)).and("actorNow", now);
    }
}
