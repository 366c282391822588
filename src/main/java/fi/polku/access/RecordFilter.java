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
     * @param event the service event that the document belongs to
     * @param recorded when it was recorded, a moment
     */
    public record Columns(
            String client,
            String data,
            String register,
            String serviceTask,
            String unit,
            String document,
            String event,
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
                        row + "." + kind.event(),
                        row + ".recorded_at"));
    }

    /**
     * The condition on a row as if the need for protected entries had been confirmed: what it lets
     * through and {@link #on} does not is what the confirmation would open.
     */
    public static String onceConfirmed(Columns row) {
        return condition(row, "FALSE");
    }

    /** The condition on a row. */
    public static String on(Columns row) {
        return condition(row, CLOSED);
    }

    private static String condition(Columns row, String closed) {
        return """
        (:actorIsSystem
         OR (@client = :actorClient::uuid
          AND @register = ANY(:actorRegisters::text[])
          AND NOT @hidden)
         OR EXISTS (
          SELECT 1
          FROM emergency_access
          WHERE emergency_access.client_id = @client
            AND emergency_access.account_id = :actorAccount::uuid
            AND emergency_access.from_at <= :actorNow
            AND emergency_access.until_at > :actorNow
            AND @data NOT IN ('MEDIATION', 'SHELTER', 'THERAPY_NOTES'))
         OR (@related AND NOT @closed AND EXISTS (
          SELECT 1
          FROM care_task
          JOIN use_rule ON use_rule.task = care_task.task
          WHERE care_task.professional_id = :actorProfessional::uuid
            AND care_task.from_on <= :actorToday
            AND (care_task.to_on IS NULL OR care_task.to_on >= :actorToday)
            AND (care_task.supervisor_id IS NULL OR @supervised)
            AND use_rule.data = @data
            AND (use_rule.reach = 'ALL'
              OR (use_rule.reach = 'SERVICE_TASK' AND use_rule.service_task = @task)
              OR (use_rule.reach = 'OWN_SERVICE_TASKS'
                AND (@task = ANY(care_task.service_tasks) OR (@task IS NULL AND @unit = ANY(care_task.unit_ids))))
              OR (use_rule.reach = 'OWN_UNITS' AND @unit = ANY(care_task.unit_ids)))
            AND (use_rule.ground = 'OWN'
              OR @authority
              OR (NOT @prohibited AND (@joint OR @permitted OR @unable))))))\
        """
                .replace("@related", RelationshipFilter.held(row.client))
                .replace("@hidden", HiddenFromGuardian.record("@client", "@event", "@document"))
                .replace("@closed", closed)
                .replace("@supervised", SUPERVISED)
                .replace("@authority", opened("AUTHORITY"))
                .replace("@unable", opened("UNABLE"))
                .replace("@confirmed", opened("PROTECTED"))
                .replace("@prohibited", PROHIBITED)
                .replace("@joint", JOINT)
                .replace("@permitted", PERMITTED)
                .replace("@client", row.client)
                .replace("@data", row.data)
                .replace("@register", row.register)
                .replace("@task", row.serviceTask)
                .replace("@unit", row.unit)
                .replace("@document", row.document)
                .replace("@event", row.event)
                .replace("@recorded", row.recorded);
    }

    /**
     * An entry of a specially protected service, seen from elsewhere, before the worker has
     * confirmed the need (26 §). Basic data, wills and the summary, where medication and risks are,
     * are never closed.
     */
    private static final String CLOSED =
            """
            (@data IN ('CARE_REQUESTS', 'VISITS', 'CARE_PLAN', 'PATIENT_ENTRIES')
             AND EXISTS (
              SELECT 1
              FROM special_protection
              WHERE (special_protection.unit_id = @unit OR special_protection.document_id IN (@document, @event))
                AND special_protection.from_on <= :actorToday
                AND (special_protection.to_on IS NULL OR special_protection.to_on >= :actorToday))
             AND NOT coalesce(@unit = ANY(:actorUnits), FALSE)
             AND NOT EXISTS (
              SELECT 1
              FROM care_task AS inside
              WHERE inside.professional_id = :actorProfessional::uuid
                AND inside.from_on <= :actorToday
                AND (inside.to_on IS NULL OR inside.to_on >= :actorToday)
                AND @unit = ANY(inside.unit_ids))
             AND NOT @confirmed)\
            """;

    /** A student sees no more people than the one who guides the work (decree 457/2024 21 §). */
    private static final String SUPERVISED =
            """
            EXISTS (
              SELECT 1
              FROM relationship AS guiding
              WHERE guiding.client_id = @client
                AND guiding.professional_id = care_task.supervisor_id
                AND guiding.from_on <= :actorToday
                AND (guiding.to_on IS NULL OR guiding.to_on >= :actorToday))\
            """;

    /** What the worker has stated within the time it lasts. */
    private static String opened(String kind) {
        return """
        EXISTS (
          SELECT 1
          FROM record_opening
          WHERE record_opening.client_id = @client
            AND record_opening.account_id = :actorAccount::uuid
            AND record_opening.kind = '%s'
            AND record_opening.from_at <= :actorNow
            AND record_opening.until_at > :actorNow)\
        """
                .formatted(kind);
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
                AND (prohibition.document_id IS NULL OR prohibition.document_id IN (@document, @event)))\
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
                AND permit.receiver_id IS NULL
                AND (permit.receiver_unit_id IS NULL OR permit.receiver_unit_id = ANY(:actorUnits))
                AND (permit.recorded_from_on IS NULL OR permit.recorded_from_on <= (@recorded AT TIME ZONE 'Europe/Helsinki')::date)
                AND (permit.recorded_to_on IS NULL OR permit.recorded_to_on >= (@recorded AT TIME ZONE 'Europe/Helsinki')::date)
                AND (@data IN ('PATIENT_BASIC', 'CLIENT_FILE')
                  OR (@data = 'PATIENT_SUMMARY' AND 'SUMMARY' = ANY(permit.parts))
                  OR (@data IN ('PATIENT_WILL', 'CARE_REQUESTS', 'VISITS', 'CARE_PLAN', 'PATIENT_ENTRIES')
                    AND 'ENTRIES' = ANY(permit.parts))
                  OR (permit.of_register = 'SOCIAL_WELFARE' AND @task = ANY(permit.parts))))\
            """;

    /**
     * The condition on a look in the log, read at the client's own pages: a look names no record,
     * so that somebody whose mandate does not cover both registers reads none, and a guardian none
     * of a unit that a capable minor has hidden something of.
     *
     * @param row of {@code access_log}, by its name in the SQL
     */
    public static String onView(String row) {
        return "(cardinality(:actorRegisters::text[]) = 2 AND NOT "
                + HiddenFromGuardian.view(row)
                + ")";
    }

    /** The parameters that {@link #on} names. */
    public static Params params(Params params, Actor actor, Instant now) {
        return RelationshipFilter.params(params, actor, Now.dayOf(now)).and("actorNow", now);
    }
}
