package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.OtherLaw.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clocks of one cell")
class TallyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @Test
    @DisplayName("are of each kind as many as were added, and none of the others")
    void kinds() {
        var tally = new Tally(2);
        tally.add(new UUID(0, 1), DUE, null, null, false, DUE);
        assertThat(tally.cell().figures()).as("of one person").isNull();
        tally.add(new UUID(0, 2), DUE, DUE.minusDays(1), null, false, DUE);
        var figures = Objects.requireNonNull(tally.cell().figures());
        assertThat(figures.clocks()).isEqualTo(2);
        assertThat(figures.asItWas()).isEqualTo(new Outcome(0, 0, 2, 0, 0));
        assertThat(figures.other()).isEqualTo(new Outcome(0, 1, 0, 0, 1));
    }

    @Test
    @DisplayName("are kept on the last day, missed after it, and neither when they were closed")
    void ends() {
        var tally = new Tally(1);
        var who = new UUID(0, 1);
        tally.add(who, DUE, DUE, DUE, false, DUE.plusDays(9));
        tally.add(who, DUE, DUE, DUE.plusDays(1), false, DUE.plusDays(9));
        tally.add(who, DUE, DUE, null, true, DUE.plusDays(9));
        tally.add(who, DUE, DUE, null, false, DUE.plusDays(1));
        var figures = Objects.requireNonNull(tally.cell().figures());
        assertThat(figures.asItWas()).isEqualTo(new Outcome(1, 2, 0, 1, 0));
        assertThat(figures.other()).isEqualTo(figures.asItWas());
    }
}
