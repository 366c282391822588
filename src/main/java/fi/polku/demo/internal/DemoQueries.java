package fi.polku.demo.internal;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoQueries {
    private final JdbcClient jdbc;

    DemoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A region that has been begun.
     *
     * @param scale null when an earlier Polku began it in another way
     */
    record Begun(
            String region,
            long seed,
            @Nullable Double scale,
            int lives,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    Optional<Begun> find(String region) {
        return jdbc.sql(
                        """
                        SELECT d.region, d.seed, d.scale, d.lives, d.created_at, d.finished_at
                        FROM demo_region d
                        WHERE d.region = :region
                        """)
                .paramSource(Params.of("region", region).source())
                .query(Begun.class)
                .optional();
    }

    /** False when the region has been begun already, by this node or another. */
    boolean insert(
            String region, long seed, double scale, int residents, LocalDate until, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO demo_region (region, seed, scale, residents, until_on, created_at)
                                VALUES (:region, :seed, :scale, :residents, :until, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.of("region", region)
                                        .and("seed", seed)
                                        .and("scale", scale)
                                        .and("residents", residents)
                                        .and("until", until)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    /** False when somebody else has made lives of the region meanwhile. */
    boolean addLives(String region, int before, int more) {
        return jdbc.sql(
                                """
                                UPDATE demo_region
                                SET lives = lives + :more
                                WHERE region = :region
                                  AND lives = :before
                                  AND finished_at IS NULL
                                """)
                        .paramSource(
                                Params.of("region", region)
                                        .and("before", before)
                                        .and("more", more)
                                        .source())
                        .update()
                == 1;
    }

    /** False when somebody else has finished the region. */
    boolean finish(String region, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE demo_region
                                SET finished_at = :now
                                WHERE region = :region
                                  AND finished_at IS NULL
                                """)
                        .paramSource(Params.of("region", region).and("now", now).source())
                        .update()
                == 1;
    }

    /** Invented history may be lost in a power cut; it need not wait for the disk. */
    void doNotWaitForDisk() {
        jdbc.sql("SET LOCAL synchronous_commit TO off").update();
    }

    /** The children of whom a parent has custody. */
    List<ClientId> listInCustody(ClientId parent) {
        return jdbc
                .sql(
                        """
                        SELECT r.client_id
                        FROM client_relation r
                        WHERE r.near_client_id = :parent
                          AND r.custody IN ('SOLE', 'JOINT')
                          AND r.replaced_at IS NULL
                          AND r.ended_at IS NULL
                        ORDER BY r.created_at, r.id
                        """)
                .paramSource(Params.of("parent", parent).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    /** A person whom a story has made, by name: the youngest record of the name. */
    Optional<ClientId> findNamed(String given, String family) {
        return jdbc.sql(
                        """
                        SELECT n.client_id
                        FROM client_name n
                        WHERE n.given_names = :given
                          AND n.family_name = :family
                          AND n.to_on IS NULL
                        ORDER BY n.client_id DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("given", given).and("family", family).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }
}
