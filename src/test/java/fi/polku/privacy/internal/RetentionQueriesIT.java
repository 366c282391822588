package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.privacy.RetentionRun.Line;
import fi.polku.privacy.RetentionRun.Outcome;
import fi.polku.privacy.domain.Keeping;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Runs and their records")
class RetentionQueriesIT extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired RetentionQueries queries;

    @Test
    @DisplayName(
            "are counted by rule, hashed the same in any order, settled person by person and forgotten")
    void life() {
        transaction.executeWithoutResult(t -> {
            queries.lockRuns();
            var by = new AccountId(Ids.next());
            ClientId one = new ClientId(Ids.next());
            ClientId two = new ClientId(Ids.next());
            List<RetentionPlan.Item> items =
                    List.of(
                            item(one, "visit", false),
                            item(one, "contact", false),
                            item(two, "visit", false),
                            item(two, "contact", true),
                            item(RetentionPlan.NOBODY, "contact", false));
            UUID run = run(items, by);
            UUID again = run(items.reversed(), by);
            assertThat(queries.digest(run)).hasSize(64).isEqualTo(queries.digest(again));
            assertThat(queries.digest(run(items.subList(0, 2), by)))
                    .isNotEqualTo(queries.digest(run));
            List<Line> lines = queries.listLines(run);
            assertThat(lines)
                    .containsExactly(
                            new Line("PATIENT", "contact", 2, 1, 1, LocalDate.of(2026, 3, 9)),
                            new Line("PATIENT", "visit", 2, 2, 0, LocalDate.of(2026, 3, 9)));
            queries.saveCounts(run, lines, queries.digest(run), NOW);
            queries.saveSetAside(null, run, by, NOW);
            var row = queries.find(run).orElseThrow();
            assertThat(row.records()).isEqualTo(4);
            assertThat(row.people()).isEqualTo(2);
            assertThat(row.unsettled()).isEqualTo(4);
            assertThat(row.logsBeforeAt()).isEqualTo(NOW);
            assertThat(queries.find(again).orElseThrow().refusedBy()).isEqualTo(by);
            assertThat(queries.countWaiting()).isEqualTo(1);
            assertThat(queries.listSamples(run, 1)).hasSize(2);
            assertThat(queries.list(3)).hasSize(3);
            assertThat(queries.existsMadeBySystem(DAY, NOW.plusSeconds(1))).isFalse();
            assertThat(queries.findForUpdate(run)).isPresent();
            queries.saveApproval(run, by, NOW);
            assertThat(queries.findApprovedForUpdate()).isPresent();
            ClientId first = queries.findNextPerson(run).orElseThrow();
            assertThat(first).isEqualTo(RetentionPlan.NOBODY);
            for (ClientId person : List.of(RetentionPlan.NOBODY, one, two)) {
                var approved = queries.listApproved(run, person);
                queries.settle(run, person, List.of(approved.getFirst().recordId()));
            }
            assertThat(queries.findNextPerson(run)).isEmpty();
            List<Outcome> outcomes = queries.listOutcomes(run);
            assertThat(outcomes)
                    .containsExactly(new Outcome("contact", 2, 0), new Outcome("visit", 1, 1));
            queries.finish(run, outcomes, NOW);
            assertThat(queries.find(run).orElseThrow().finishedAt()).isEqualTo(NOW);
            assertThat(queries.listLines(run)).isEmpty();
            t.setRollbackOnly();
        });
    }

    private UUID run(List<RetentionPlan.Item> items, AccountId by) {
        UUID run = Ids.next();
        queries.insertRun(run, DAY, NOW, by);
        queries.insertItems(run, items, NOW);
        return run;
    }

    private static RetentionPlan.Item item(ClientId person, String material, boolean held) {
        return new RetentionPlan.Item(
                person,
                material,
                Ids.next(),
                Keeping.byLawOf(DAY)
                        .patient(new Keeping.Life(null, LocalDate.of(2014, 3, 9)))
                        .orElseThrow(),
                held);
    }
}
