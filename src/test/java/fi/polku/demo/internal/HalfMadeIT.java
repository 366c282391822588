package fi.polku.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Lives;
import fi.polku.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A region whose making was cut off")
class HalfMadeIT extends DatabaseTest {
    private static final String REGION = "satakunta";
    private static final long SEED = 99;
    private static final Set<String> SLOTS = Set.of("slot", "schedule");
    private static final double SCALE = 0.001;

    @Autowired DemoRegion region;
    @Autowired DemoLives lives;
    @Autowired DemoQueries queries;

    @Test
    @DisplayName("is gone on with after the last whole batch, and is as if made at once")
    void goesOn() {
        var written = new WrittenRows(jdbc, transaction);
        var atOnce = written.of(() -> region.make(REGION, SEED, SCALE), SLOTS);
        var inTwo =
                written.of(
                        () -> {
                            beginAndBreakOff(80);
                            assertThat(region.make(REGION, SEED + 1, 1))
                                    .as("goes on from what is stored, whatever is asked for now")
                                    .isTrue();
                        },
                        SLOTS);
        for (String table :
                List.of("client", "contact", "contact_action", "assessment", "deadline")) {
            assertThat(inTwo.get(table))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(atOnce.get(table));
        }
    }

    private void beginAndBreakOff(int after) {
        var plan = region.plan(SEED, SCALE, NOW);
        queries.insert(REGION, SEED, SCALE, plan.residents(), plan.today(), NOW);
        var first = new ArrayList<Life>();
        var all = new Lives(plan, new DemoTime());
        for (int i = 0; i < after; i++) {
            first.add(all.next());
        }
        lives.inBulk(
                first.iterator(),
                n -> assertThat(queries.addLives(REGION, 0, n)).isTrue(),
                n -> {});
    }
}
