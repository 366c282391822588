package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.domain.PermitGiven;
import fi.polku.access.domain.ProhibitionGiven;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    boolean givesJointService(Actor actor, ClientId client, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM joint_service j
                          JOIN relationship r ON r.client_id = j.client_id
                          WHERE j.client_id = :client
                            AND j.from_on <= :today
                            AND (j.to_on IS NULL OR j.to_on >= :today)
                            AND (r.kind IN ('OWN_WORKER', 'TEAM', 'TASK', 'APPOINTMENT') OR r.source_id = j.source_id)
                            AND (r.professional_id = :professional::uuid OR r.unit_id = ANY(:units::uuid[]))
                            AND r.from_on <= :today
                            AND (r.to_on IS NULL OR r.to_on >= :today))
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("professional", actor.professional())
                                .and("units", actor.units())
                                .and("today", today)
                                .source())
                .query(Boolean.class)
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
}
