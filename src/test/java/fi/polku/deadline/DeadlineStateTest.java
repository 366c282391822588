package fi.polku.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A clock on a day")
class DeadlineStateTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-17");

    @ParameterizedTest(name = "on {0}, booked {1}: {2}")
    @CsvSource({
        "2026-03-10,,NONE",
        "2026-03-10,2026-03-17,KEPT",
        "2026-03-10,2026-03-18,LATE",
        "2026-03-17,,NONE"
    })
    void running(LocalDate today, LocalDate booked, Forecast forecast) {
        var state = DeadlineState.on(today, DUE, booked, null, null, null);
        assertThat(state)
                .isInstanceOfSatisfying(
                        DeadlineState.Running.class,
                        r -> assertThat(r.forecast()).isEqualTo(forecast));
        assertThat(state.isOpen()).isTrue();
        assertThat(state.isThreatened()).isEqualTo(forecast == Forecast.LATE);
    }

    @Test
    @DisplayName("is missed the day after the due day, and stays open until the event comes")
    void missed() {
        var open = DeadlineState.on(DUE.plusDays(1), DUE, null, null, null, null);
        assertThat(open).isEqualTo(new DeadlineState.Missed(DUE, null, null, 1));
        assertThat(open.isOpen()).isTrue();
        var late = DeadlineState.on(DUE.plusDays(30), DUE, null, DUE.plusDays(4), null, null);
        assertThat(late).isEqualTo(new DeadlineState.Missed(DUE, null, DUE.plusDays(4), 4));
        assertThat(late.isOpen()).isFalse();
    }

    @Test
    @DisplayName("is met on the due day itself, whenever it is looked at")
    void met() {
        assertThat(DeadlineState.on(DUE.plusYears(1), DUE, null, DUE, null, null))
                .isEqualTo(new DeadlineState.Met(DUE, DUE));
    }

    @Test
    @DisplayName("that ended without its event is not missed")
    void ended() {
        var state =
                DeadlineState.on(
                        DUE.plusYears(1), DUE, null, null, DUE.minusDays(3), EndReason.NEED_ENDED);
        assertThat(state)
                .isEqualTo(new DeadlineState.Ended(DUE, DUE.minusDays(3), EndReason.NEED_ENDED));
        assertThat(state.isOpen()).isFalse();
    }
}
