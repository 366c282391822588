package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.HiddenFromGuardian;
import fi.polku.access.RecordUse;
import fi.polku.access.RelationshipFilter;
import fi.polku.access.domain.PermitGiven;
import fi.polku.access.domain.ProhibitionGiven;
import fi.polku.access.domain.Protections;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How an actor stands to a client: what the decision about one record is made from. */
@Repository
class StandingQueries {
    private final JdbcClient jdbc;

    StandingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What ties an actor to a client at a moment.
     *
     * @param opened kinds of what the actor has stated
     */
    record Ties(boolean related, boolean jointService, boolean emergency, List<String> opened) {}

    Ties ties(Actor actor, ClientId client, Instant at) {
        return jdbc.sql(
                        """
                        SELECT coalesce(%s, FALSE) AS related,
                          EXISTS (
                            SELECT 1
                            FROM joint_service j
                            JOIN relationship r ON r.client_id = j.client_id
                            WHERE j.client_id = :client
                              AND j.from_on <= :actorToday
                              AND (j.to_on IS NULL OR j.to_on >= :actorToday)
                              AND (r.kind IN ('OWN_WORKER', 'TEAM', 'TASK', 'APPOINTMENT') OR r.source_id = j.source_id)
                              AND (r.professional_id = :actorProfessional::uuid OR r.unit_id = ANY(:actorUnits::uuid[]))
                              AND r.from_on <= :actorToday
                              AND (r.to_on IS NULL OR r.to_on >= :actorToday)) AS joint_service,
                          EXISTS (
                            SELECT 1
                            FROM emergency_access e
                            WHERE e.client_id = :client
                              AND e.account_id = :actorAccount::uuid
                              AND e.from_at <= :at
                              AND e.until_at > :at) AS emergency,
                          ARRAY(
                            SELECT DISTINCT o.kind
                            FROM record_opening o
                            WHERE o.client_id = :client
                              AND o.account_id = :actorAccount::uuid
                              AND o.from_at <= :at
                              AND o.until_at > :at
                            ORDER BY o.kind) AS opened
                        """
                                .formatted(RelationshipFilter.on("CAST(:client AS uuid)")))
                .paramSource(
                        RelationshipFilter.params(
                                        Params.of("client", client).and("at", at),
                                        actor,
                                        Now.dayOf(at))
                                .source())
                .query(Ties.class)
                .single();
    }

    private record PermitRow(
            Register register,
            @Nullable UUID receiverUnitId,
            List<String> parts,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo) {
        PermitGiven given() {
            return new PermitGiven(
                    register,
                    receiverUnitId == null ? null : new UnitId(receiverUnitId),
                    Set.copyOf(parts),
                    recordedFrom,
                    recordedTo);
        }
    }

    List<PermitGiven> listPermits(ClientId client, Instant now) {
        return jdbc
                .sql(
                        """
                        SELECT p.of_register AS register, p.receiver_unit_id, p.parts, p.recorded_from_on AS recorded_from, p.recorded_to_on AS recorded_to
                        FROM permit p
                        WHERE p.client_id = :client
                          AND p.receiver_id IS NULL
                          AND p.given_at <= :now
                          AND (p.withdrawn_at IS NULL OR p.withdrawn_at > :now)
                        ORDER BY p.given_at, p.id
                        """)
                .paramSource(Params.of("client", client).and("now", now).source())
                .query(PermitRow.class)
                .list()
                .stream()
                .map(PermitRow::given)
                .toList();
    }

    private record ProhibitionRow(
            Register register, @Nullable ServiceTask serviceTask, @Nullable UUID documentId) {
        ProhibitionGiven given() {
            return new ProhibitionGiven(register, serviceTask, documentId);
        }
    }

    List<ProhibitionGiven> listProhibitions(ClientId client, Instant now) {
        return jdbc
                .sql(
                        """
                        SELECT x.of_register AS register, x.service_task, x.document_id
                        FROM prohibition x
                        WHERE x.client_id = :client
                          AND x.given_at <= :now
                          AND (x.withdrawn_at IS NULL OR x.withdrawn_at > :now)
                        ORDER BY x.given_at, x.id
                        """)
                .paramSource(Params.of("client", client).and("now", now).source())
                .query(ProhibitionRow.class)
                .list()
                .stream()
                .map(ProhibitionRow::given)
                .toList();
    }

    boolean isRelated(ProfessionalId professional, ClientId client, LocalDate day) {
        return exists(
                """
                EXISTS (
                  SELECT 1
                  FROM relationship r
                  WHERE r.client_id = :client
                    AND r.professional_id = :professional
                    AND r.from_on <= :day
                    AND (r.to_on IS NULL OR r.to_on >= :day))
                """,
                Params.of("client", client).and("professional", professional).and("day", day));
    }

    boolean isHiddenFromGuardians(ClientId client, UUID event, UUID document) {
        return exists(
                HiddenFromGuardian.record(":client", ":event", ":document"),
                Params.of("client", client)
                        .and("event", event)
                        .and("document", document)
                        .and("actorIsGuardian", true));
    }

    Protections listProtections(LocalDate day) {
        List<Protection> all =
                jdbc.sql(
                                """
                                SELECT s.unit_id, s.document_id
                                FROM special_protection s
                                WHERE s.from_on <= :day
                                  AND (s.to_on IS NULL OR s.to_on >= :day)
                                ORDER BY s.id
                                """)
                        .paramSource(Params.of("day", day).source())
                        .query(Protection.class)
                        .list();
        return new Protections(
                all.stream()
                        .map(Protection::unitId)
                        .filter(Objects::nonNull)
                        .map(UnitId::new)
                        .collect(Collectors.toSet()),
                all.stream()
                        .map(Protection::documentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private record Protection(@Nullable UUID unitId, @Nullable UUID documentId) {}

    /** The rows that stood between an actor and a client at a moment. */
    List<RecordUse.Ground> listGrounds(Actor actor, ClientId client, Instant at) {
        return jdbc.sql(
                        """
                        SELECT g.id, g.kind, g.detail, g.from_at, g.until_at
                        FROM (
                          SELECT r.id, 'RELATIONSHIP' AS kind, r.kind AS detail, r.from_on::timestamp AT TIME ZONE 'Europe/Helsinki' AS from_at,
                            (r.to_on + 1)::timestamp AT TIME ZONE 'Europe/Helsinki' AS until_at
                          FROM relationship r
                          WHERE r.client_id = :client
                            AND (r.professional_id = :professional::uuid OR r.unit_id = ANY(:units::uuid[]) OR r.account_id = :account::uuid)
                          UNION ALL
                          SELECT j.id, 'JOINT_SERVICE', 'JOINT_SERVICE', j.from_on::timestamp AT TIME ZONE 'Europe/Helsinki',
                            (j.to_on + 1)::timestamp AT TIME ZONE 'Europe/Helsinki'
                          FROM joint_service j
                          WHERE j.client_id = :client
                          UNION ALL
                          SELECT p.id, 'PERMIT', p.of_register, p.given_at, p.withdrawn_at
                          FROM permit p
                          WHERE p.client_id = :client
                          UNION ALL
                          SELECT x.id, 'PROHIBITION', coalesce(x.service_task, x.of_register), x.given_at, x.withdrawn_at
                          FROM prohibition x
                          WHERE x.client_id = :client
                          UNION ALL
                          SELECT e.id, 'EMERGENCY', e.reason, e.from_at, e.until_at
                          FROM emergency_access e
                          WHERE e.client_id = :client
                            AND e.account_id = :account::uuid
                          UNION ALL
                          SELECT o.id, 'OPENING', o.kind, o.from_at, o.until_at
                          FROM record_opening o
                          WHERE o.client_id = :client
                            AND o.account_id = :account::uuid) AS g
                        WHERE g.from_at <= :at
                          AND (g.until_at IS NULL OR g.until_at > :at)
                        ORDER BY g.from_at, g.id
                        """)
                .paramSource(
                        at(actor, client, at)
                                .and("professional", actor.professional())
                                .and("units", actor.units())
                                .source())
                .query(RecordUse.Ground.class)
                .list();
    }

    private boolean exists(String condition, Params params) {
        return jdbc.sql("SELECT coalesce(" + condition + ", FALSE)")
                .paramSource(params.source())
                .query(Boolean.class)
                .single();
    }

    private static Params at(Actor actor, ClientId client, Instant at) {
        return Params.of("client", client).and("account", actor.account()).and("at", at);
    }
}
