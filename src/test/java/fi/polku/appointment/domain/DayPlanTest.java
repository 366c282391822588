package fi.polku.appointment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day's plan of times")
class DayPlanTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static DayPlan plan(String from, String to, int minutes) {
        return new DayPlan(
                LocalTime.parse(from),
                LocalTime.parse(to),
                LocalTime.parse("11:30"),
                LocalTime.parse("12:15"),
                Duration.ofMinutes(minutes));
    }

    @Test
    @DisplayName("leaves the lunch break free and ends within the day")
    void lunch() {
        var spans = plan("08:00", "16:00", 45).on(LocalDate.of(2026, 3, 10), HELSINKI);
        assertThat(spans).hasSize(9);
        assertThat(spans.getFirst().startsAt()).isEqualTo("2026-03-10T06:00:00Z");
        assertThat(spans)
                .noneMatch(s ->
                        s.startsAt().isBefore(Instant.parse("2026-03-10T10:15:00Z"))
                                && s.endsAt().isAfter(Instant.parse("2026-03-10T09:30:00Z")));
        assertThat(spans.getLast().endsAt()).isBeforeOrEqualTo("2026-03-10T14:00:00Z");
    }

    @Test
    @DisplayName("keeps nine o'clock at nine when summer time begins on 29.3.2026")
    void spring() {
        var plan = plan("09:00", "11:00", 60);
        assertThat(plan.on(LocalDate.of(2026, 3, 28), HELSINKI).getFirst().startsAt())
                .isEqualTo("2026-03-28T07:00:00Z");
        assertThat(plan.on(LocalDate.of(2026, 3, 29), HELSINKI).getFirst().startsAt())
                .isEqualTo("2026-03-29T06:00:00Z");
    }

    @Test
    @DisplayName("keeps nine o'clock at nine when summer time ends on 25.10.2026")
    void autumn() {
        var plan = plan("09:00", "11:00", 60);
        assertThat(plan.on(LocalDate.of(2026, 10, 24), HELSINKI).getFirst().startsAt())
                .isEqualTo("2026-10-24T06:00:00Z");
        assertThat(plan.on(LocalDate.of(2026, 10, 25), HELSINKI).getFirst().startsAt())
                .isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    @DisplayName("offers no time in the hour that the spring night does not have")
    void missingHour() {
        var spans = plan("02:00", "05:00", 60).on(LocalDate.of(2026, 3, 29), HELSINKI);
        assertThat(spans)
                .extracting(s -> s.startsAt().toString())
                .containsExactly("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
    }
}
