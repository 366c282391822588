package fi.polku.access;

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
