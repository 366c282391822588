package fi.polku.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.Polku;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Lives;
import fi.polku.organization.Organizations;
import fi.polku.path.PathStatus;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A region of its own needs a database and a context of its own: one instance serves one area. */
@SpringBootTest(
        classes = Polku.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "polku.data-dir=${polku.test-data}/lapland",
            "polku.region=lapland",
            "polku.jobs=false",
            "polku.demo=true",
            "polku.demo.history=false"
        })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A small Lapland")
class LaplandIT {
    static {
        System.setProperty("polku.test-data", "target/test-data/" + ProcessHandle.current().pid());
    }

    @Autowired DemoRegion region;
    @Autowired DemoLives lives;
    @Autowired DemoQueries queries;
    @Autowired Organizations organizations;
    @Autowired Accounts accounts;
    @Autowired Paths paths;
    @Autowired Now now;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void stopTheClock() {
        now.set(DatabaseTest.NOW);
    }

    @Test
    @DisplayName("works in both ways, and has its own people, contacts and paths")
    void lapland(CapturedOutput said) {
        bothWays();
        assertThat(organizations.municipalities()).hasSize(21);
        assertThat(region.make("lapland", 7, 0.002)).isTrue();
        assertThat(queries.find("lapland"))
                .hasValueSatisfying(r -> {
                    assertThat(r.lives()).isBetween(345, 358);
                    assertThat(r.finishedAt()).isNotNull();
                });
        assertThat(count("contact")).isGreaterThan(300);
        assertThat(count("visit")).isGreaterThan(100);
        assertThat(accounts.demonstration())
                .filteredOn(a -> a.client() != null)
                .hasSize(16)
                .extracting(this::status)
                .contains(PathStatus.SENT, PathStatus.ACTIVE);
        assertThat(said.getOut()).doesNotContain("left out");
    }

    private PathStatus status(Account a) {
        return paths.currentFor(Objects.requireNonNull(a.client()))
                .map(p -> p.status())
                .orElse(PathStatus.DRAFT);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** Rolled back, so that the region is made after it as if nothing had been there. */
    private void bothWays() {
        var plan = new ArrayList<Life>();
        new Lives(region.plan(11, 0.0003, DatabaseTest.NOW), new DemoTime())
                .forEachRemaining(plan::add);
        assertThat(plan).hasSizeBetween(45, 60);
        var written = new WrittenRows(jdbc, transaction);
        var throughDesks = written.of(() -> lives.throughDesks(plan.iterator()));
        var inBulk = written.of(() -> lives.inBulk(plan.iterator(), n -> {}, n -> {}));
        assertThat(throughDesks).containsKeys("contact", "deadline", "appointment");
        assertThat(inBulk).isEqualTo(throughDesks);
    }
}
