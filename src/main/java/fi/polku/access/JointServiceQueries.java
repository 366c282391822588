package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointServiceQueries {
    private final JdbcClient jdbc;

    JointServiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Params service) {
        jdbc.sql(
                        """
                        INSERT INTO joint_service (id, client_id, source_id, from_on, created_at, created_by)
                        VALUES (:id, :client, :source, :from, :now, :account::uuid)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(service.source())
                .update();
    }

    boolean gives(Actor actor, ClientId client, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM joint_service
                          JOIN relationship ON relationship.client_id = joint_service.client_id
                          WHERE joint_service.client_id = :client
                            AND joint_service.from_on <= :actorToday
                            AND (joint_service.to_on IS NULL OR joint_service.to_on >= :actorToday)
                            AND (relationship.kind IN ('OWN_WORKER', 'TEAM', 'TASK', 'APPOINTMENT')
                              OR relationship.source_id = joint_service.source_id)
                            AND (relationship.professional_id = :actorProfessional::uuid OR relationship.unit_id = ANY(:actorUnits))
                            AND relationship.from_on <= :actorToday
                            AND (relationship.to_on IS NULL OR relationship.to_on >= :actorToday))
                        """)
                .paramSource(
                        RelationshipFilter.params(Params.of("client", client), actor, day).source())
                .query(Boolean.class)
                .single();
    }

    void end(UUID source, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE joint_service
                        SET to_on = greatest(:to, from_on)
                        WHERE source_id = :source
                          AND (to_on IS NULL OR to_on > :to)
                        """)
                .paramSource(Params.of("source", source).and("to", lastDay).source())
                .update();
    }
}
