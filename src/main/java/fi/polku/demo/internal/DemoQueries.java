package fi.polku.demo.internal;

import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoQueries {
    private final JdbcClient jdbc;

    DemoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String region) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM demo_region d WHERE d.region = :region)")
                .paramSource(Params.of("region", region).source())
                .query(Boolean.class)
                .single();
    }

    /** False when the region has been begun already, by this node or another. */
    boolean insert(String region, long seed, int residents, LocalDate until, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO demo_region (region, seed, residents, until_on, created_at)
                                VALUES (:region, :seed, :residents, :until, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.of("region", region)
                                        .and("seed", seed)
                                        .and("residents", residents)
                                        .and("until", until)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void finish(String region, Instant now) {
        jdbc.sql("UPDATE demo_region SET finished_at = :now WHERE region = :region")
                .paramSource(Params.of("region", region).and("now", now).source())
                .update();
    }

    /** Invented history may be lost in a power cut; it need not wait for the disk. */
    void doNotWaitForDisk() {
        jdbc.sql("SET LOCAL synchronous_commit TO off").update();
    }

    /** The planner learns what has come. */
    void analyze() {
        jdbc.sql("ANALYZE").update();
    }
}
