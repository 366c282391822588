package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Clocks on a day")
class ClockFigureQueriesIT extends InsightTest {
    @Autowired ClockFigureQueries queries;

    @Test
    @DisplayName("counts open clocks as running, threatened and missed, and those kept in time")
    void clocks() {
        clock("2026-03-09T10:00", null);
        clock("2026-03-09T10:00", "2026-06-20");
        clock("2025-11-01T10:00", null);
        var met = clock("2026-02-01T10:00", null);
        deadlines.met(met, DeadlineFamily.PHC_FIRST, NOW, Actor.system());
        assertThat(queries.getClocks(TODAY, scope)).isEqualTo(new Rows.Clocks(1, 1, 1, 0, 1, 0));
        assertThat(queries.findWorst(TODAY, scope))
                .contains(new Rows.Worst(DeadlineFamily.PHC_FIRST, 37));
    }

    @Test
    @DisplayName("of other units are not counted, unless all are asked for")
    void onlyTheUnitsAskedFor() {
        clock("2025-11-01T10:00", null);
        assertThat(queries.getClocks(TODAY, List.of(new UnitId(Ids.next()))))
                .isEqualTo(new Rows.Clocks(0, 0, 0, 0, 0, 0));
        assertThat(queries.findWorst(TODAY, List.of(new UnitId(Ids.next())))).isEmpty();
        assertThat(queries.getClocks(TODAY, List.of()).missed()).isPositive();
    }

    @Test
    @DisplayName("missed in the last seven days are told as new, and the day itself is not late")
    void newlyMissed() {
        clock("2025-10-20T10:00", null);
        LocalDate due = TODAY.minusDays(queries.findWorst(TODAY, scope).orElseThrow().days());
        assertThat(queries.getClocks(due, scope).missed()).isZero();
        assertThat(queries.getClocks(due.plusDays(7), scope))
                .isEqualTo(new Rows.Clocks(0, 0, 1, 1, 0, 0));
        assertThat(queries.getClocks(due.plusDays(8), scope))
                .isEqualTo(new Rows.Clocks(0, 0, 1, 0, 0, 0));
    }
}
