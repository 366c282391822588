package fi.polku.privacy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How old a log is told (703/2023 11 §)")
class LogAgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest(name = "today {0}: from {1}")
    @CsvSource({"2026-03-10, 2024-03-10", "2028-02-29, 2026-02-28", "2026-02-28, 2024-02-28"})
    @DisplayName("two years back, counted from today")
    void twoYears(LocalDate today, LocalDate first) {
        assertThat(LogAge.firstDay(today)).isEqualTo(first);
        assertThat(LogAge.from(null, today)).isEqualTo(first);
        assertThat(LogAge.from(first.minusDays(1), today)).isEqualTo(first);
        assertThat(LogAge.from(first.plusDays(1), today)).isEqualTo(first.plusDays(1));
    }

    @ParameterizedTest(name = "{0} to {1}, because {2}: {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,          -,          -,    -
                    2024-03-10, 2026-03-10, -,    -
                    2024-03-09, -,          -,    because
                    -,          2024-03-09, -,    because
                    2024-03-09, -,          syy,  -
                    2026-03-11, -,          syy,  from
                    1989-12-31, -,          syy,  from
                    -,          2026-03-11, syy,  to
                    2026-03-02, 2026-03-01, syy,  to
                    """)
    @DisplayName("older only for a special reason, and days in their order")
    void checked(LocalDate from, LocalDate to, String because, String field) {
        if (field == null) {
            assertThatCode(() -> LogAge.check(from, to, because, "because", TODAY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> LogAge.check(from, to, because, "because", TODAY))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.field()).isEqualTo(field));
        }
    }

    @Test
    @DisplayName("and is asked for where the form has a place for the reason")
    void field() {
        assertThatThrownBy(() -> LogAge.check(TODAY.minusYears(3), null, null, "words", TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.field()).isEqualTo("words"));
    }
}
