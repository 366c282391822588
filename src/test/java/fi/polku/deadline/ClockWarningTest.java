package fi.polku.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The warning of an open clock")
class ClockWarningTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    on the day it starts,                  2026-03-10, 2026-03-24,            , 2026-03-10,
                    the day before half,                   2026-03-10, 2026-03-24,            , 2026-03-16,
                    at half of 14 days,                    2026-03-10, 2026-03-24,            , 2026-03-17, HALF
                    at 71 % of 14 days,                    2026-03-10, 2026-03-24,            , 2026-03-20, HALF
                    at 79 % of 14 days,                    2026-03-10, 2026-03-24,            , 2026-03-21, THREE_QUARTERS
                    at 86 % of 14 days,                    2026-03-10, 2026-03-24,            , 2026-03-22, THREE_QUARTERS
                    at 93 % of 14 days,                    2026-03-10, 2026-03-24,            , 2026-03-23, NINE_TENTHS
                    on the last day,                       2026-03-10, 2026-03-24,            , 2026-03-24, NINE_TENTHS
                    the day after the last,                2026-03-10, 2026-03-24,            , 2026-03-25, MISSED
                    at exactly 75 % of 4 days,             2026-03-10, 2026-03-14,            , 2026-03-13, THREE_QUARTERS
                    at exactly 90 % of 10 days,            2026-03-10, 2026-03-20,            , 2026-03-19, NINE_TENTHS
                    booked for the last day,               2026-03-10, 2026-03-24, 2026-03-24 , 2026-03-10,
                    booked for the day after,              2026-03-10, 2026-03-24, 2026-03-25 , 2026-03-10, BOOKED_LATE
                    booked late and nine tenths gone,      2026-03-10, 2026-03-24, 2026-03-25 , 2026-03-24, BOOKED_LATE
                    booked late and missed,                2026-03-10, 2026-03-24, 2026-04-25 , 2026-03-25, MISSED
                    of one day on its last,                2026-03-10, 2026-03-11,            , 2026-03-11, NINE_TENTHS
                    of the same day,                       2026-03-10, 2026-03-10,            , 2026-03-10,
                    of the same day on the next,           2026-03-10, 2026-03-10,            , 2026-03-11, MISSED
                    """)
    void of(
            String name,
            LocalDate startOn,
            LocalDate dueOn,
            LocalDate bookedOn,
            LocalDate today,
            ClockWarning expected) {
        assertThat(ClockWarning.of(startOn, dueOn, bookedOn, today).orElse(null))
                .isEqualTo(expected);
    }
}
