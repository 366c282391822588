package fi.polku.testing;

import fi.polku.Polku;
import fi.polku.platform.Now;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application on a real PostgreSQL: one server and one context for the whole run. Each test
 * makes its own people and sets its own time; nothing is shared and nothing is cleaned.
 */
@SpringBootTest(
        classes = Polku.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "polku.data-dir=${polku.test-data}",
            "polku.demo=true",
            "polku.demo.history=false",
            "polku.jobs=false",
            "management.prometheus.metrics.export.enabled=true"
        })
@AutoConfigureMockMvc
@Import(Statements.class)
public abstract class DatabaseTest {
    /** Tuesday 10 March 2026 at 9.42 in Helsinki, in office hours. */
    public static final Instant NOW = Instant.parse("2026-03-10T07:42:00Z");

    static {
        // A folder of its own for each run: no test can lean on what an earlier run left behind.
        System.setProperty("polku.test-data", "target/test-data/" + ProcessHandle.current().pid());
    }

    @Autowired protected MockMvc mvc;
    @Autowired protected Now now;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void stopTheClock() {
        now.set(NOW);
        // The clock stands still, so what an earlier test has used up would not come back.
        jdbc.sql("DELETE FROM request_limit").update();
    }
}
