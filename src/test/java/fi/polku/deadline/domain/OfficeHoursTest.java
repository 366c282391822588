package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Office hours")
class OfficeHoursTest {
    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource({
        "08-16,08:00-16:00",
        "08:00-15:30,08:00-15:30",
        "08–18,08:00-18:00",
        "' 07:45 - 16:15 ',07:45-16:15",
        "07:59-08:00,07:59-08:00"
    })
    void read(String text, String hours) {
        assertThat(OfficeHours.parse(text)).hasToString(hours);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(strings = {"08", "16-08", "08-08", "8 to 16", "08-16-20", "aa-bb", ""})
    void refused(String text) {
        assertThatThrownBy(() -> OfficeHours.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }

    @ParameterizedTest(name = "from {0} a contact at {1} belongs to {2}")
    @CsvSource({
        "08-16,2026-03-10T15:59:59,2026-03-10",
        "08-16,2026-03-10T16:00,2026-03-11",
        "08-18,2026-03-10T16:00,2026-03-10",
        "10-12,2026-03-10T00:00,2026-03-10",
        "10-12,2026-03-13T12:00,2026-03-16",
        "08-16,2026-03-14T09:00,2026-03-16",
        "08-16,2026-12-24T09:00,2026-12-28"
    })
    void dayOf(String hours, LocalDateTime contact, LocalDate day) {
        assertThat(OfficeHours.parse(hours).dayOf(contact, FinnishCalendar.INSTANCE))
                .isEqualTo(day);
    }
}
