package fi.polku.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.decision.NoticeWay;
import fi.polku.time.FinnishCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The time to ask for a review")
class NoticeRulesTest {
    /** Counted by hand from hallintolaki 49 c, 59 and 60 §, 13/2003 19 § and 150/1930 2 and 5 §. */
    @ParameterizedTest
    @CsvSource({
        // Last day is an ordinary day.
        "POST, 2026-03-10, 2026-03-17, 2026-04-16",
        // 14 May 2026 is Ascension Day, a Thursday: the next day is a working day.
        "ELECTRONIC, 2026-04-11, 2026-04-14, 2026-05-15",
        // Thirty days end on Good Friday 3 April 2026; Easter goes on to Monday, so Tuesday 7
        // April.
        "HANDED, 2026-03-04, 2026-03-04, 2026-04-07",
        // Ends on Saturday 2 May, after May Day: Monday 4 May.
        "VERIFIED, 2026-04-02, 2026-04-02, 2026-05-04",
        // Ends on Midsummer Eve 19 June 2026, a Friday: Monday 22 June.
        "HANDED, 2026-05-20, 2026-05-20, 2026-06-22",
        // Ends on Christmas Eve 2026, a Thursday: Monday 28 December.
        "POST, 2026-11-17, 2026-11-24, 2026-12-28",
        // Learned of on New Year's Day: the day of learning is not moved.
        "POST, 2026-12-25, 2027-01-01, 2027-02-01",
    })
    @DisplayName("is counted from the day of learning")
    void examples(NoticeWay way, LocalDate sent, LocalDate received, LocalDate last) {
        assertThat(NoticeRules.receivedOn(way, sent)).isEqualTo(received);
        assertThat(NoticeRules.lastReviewOn(received, sent)).isEqualTo(last);
    }

    @Test
    @DisplayName(
            "never ends on a closed day, never before thirty days, and never jumps a working day")
    void shape() {
        var calendar = FinnishCalendar.INSTANCE;
        for (var way : NoticeWay.values()) {
            int days =
                    switch (way) {
                        case POST -> 7;
                        case ELECTRONIC -> 3;
                        case HANDED, VERIFIED -> 0;
                    };
            for (var sent = LocalDate.of(2024, 1, 1);
                    sent.isBefore(LocalDate.of(2030, 1, 1));
                    sent = sent.plusDays(1)) {
                var received = NoticeRules.receivedOn(way, sent);
                var last = NoticeRules.lastReviewOn(received, sent);
                assertThat(received).isEqualTo(sent.plusDays(days));
                assertThat(last).isAfterOrEqualTo(received.plusDays(30));
                assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(calendar.findHoliday(last)).isEmpty();
                for (var d = received.plusDays(30); d.isBefore(last); d = d.plusDays(1)) {
                    assertThat(calendar.isWorkingDay(d)).isFalse();
                }
            }
        }
    }
}
