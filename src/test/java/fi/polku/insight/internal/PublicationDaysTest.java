package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Months to be published")
class PublicationDaysTest {
    @ParameterizedTest(name = "{0}, first figures {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-04 | 2026-02-10 | []
                    2026-03-05 | 2026-02-10 | [2026-02-01]
                    2026-03-31 | 2026-02-28 | [2026-02-01]
                    2026-04-04 | 2026-02-28 | [2026-02-01]
                    2026-04-05 | 2026-02-28 | [2026-02-01, 2026-03-01]
                    2026-01-05 | 2025-11-30 | [2025-11-01, 2025-12-01]
                    2026-01-04 | 2025-11-30 | [2025-11-01]
                    2026-03-10 | 2026-03-01 | []
                    2026-03-10 | 2027-01-01 | []
                    """)
    void due(LocalDate today, LocalDate first, String months) {
        assertThat(PublicationDays.due(today, first)).hasToString(months);
    }

    @ParameterizedTest(name = "{0}: next {1} on {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-04 | 2026-02-01 | 2026-03-05
                    2026-03-05 | 2026-03-01 | 2026-04-05
                    2026-03-10 | 2026-03-01 | 2026-04-05
                    2026-12-31 | 2026-12-01 | 2027-01-05
                    2027-01-04 | 2026-12-01 | 2027-01-05
                    2026-01-31 | 2026-01-01 | 2026-02-05
                    """)
    void next(LocalDate today, LocalDate month, LocalDate on) {
        var next = PublicationDays.next(today);
        assertThat(next).isEqualTo(new PublicationDays.Next(month, on));
        assertThat(PublicationDays.due(on.minusDays(1), month)).as("not before").isEmpty();
        assertThat(PublicationDays.due(on, month)).containsExactly(month);
    }

    @Test
    @DisplayName("are none when nothing has happened yet")
    void nothing() {
        assertThat(PublicationDays.due(LocalDate.parse("2026-03-10"), null)).isEqualTo(List.of());
    }
}
