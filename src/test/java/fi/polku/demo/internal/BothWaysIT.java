package fi.polku.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.client.Clients;
import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Lives;
import fi.polku.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The proof of decision 0010: what the bulk way copies is what the desks write, row by row in every
 * table. Each way is made in a transaction of its own that is rolled back, so that both begin from
 * the same database. Every tenth life of the one-percent region goes through the desks (all of them
 * would take minutes), with all its contacts, and the same lives go in bulk.
 */
@DisplayName("A region made in bulk")
class BothWaysIT extends DatabaseTest {
    @Autowired DemoRegion region;
    @Autowired DemoLives lives;
    @Autowired Clients clients;

    @Test
    @DisplayName("holds the same facts as one made through the desks, in every table")
    void sameFacts() {
        List<Life> plan = plan();
        var written = new WrittenRows(jdbc, transaction);
        var throughDesks = written.of(() -> lives.throughDesks(plan.iterator()));
        var inBulk = written.of(() -> lives.inBulk(plan.iterator(), n -> {}, n -> {}));

        assertThat(throughDesks.keySet())
                .as("tables that everyday lives write to")
                .contains(
                        "client",
                        "client_name",
                        "client_identifier",
                        "client_contact_way",
                        "contact",
                        "contact_action",
                        "deadline",
                        "deadline_event",
                        "assessment",
                        "matter",
                        "appointment",
                        "visit",
                        "relationship",
                        "journal_entry");
        assertThat(inBulk.keySet()).isEqualTo(throughDesks.keySet());
        throughDesks.forEach((table, rows) ->
                assertThat(inBulk.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    }

    private List<Life> plan() {
        var drawn = new Lives(region.plan(20260310, 0.01, NOW), new DemoTime());
        var every = new ArrayList<Life>();
        drawn.forEachRemaining(every::add);
        // Another test may have somebody with the same code: that life is not made here.
        List<Life> plan =
                every.stream()
                        .filter(l -> l.resident().number() % 10 == 0)
                        .filter(l -> clients.byIdentityCode(l.resident().identityCode()).isEmpty())
                        .toList();
        assertThat(plan).hasSizeBetween(200, 220);
        assertThat(plan.stream().mapToInt(l -> l.deeds().size()).sum()).isGreaterThan(700);
        return plan;
    }
}
