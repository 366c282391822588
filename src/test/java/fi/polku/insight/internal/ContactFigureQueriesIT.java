package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Contacts of a day")
class ContactFigureQueriesIT extends InsightTest {
    @Autowired ContactFigureQueries queries;

    @Test
    @DisplayName("are counted by the Finnish hour, beside the mean of the earlier days given")
    void byHour() {
        contact("2026-03-10T06:30:00Z", null, null);
        contact("2026-03-10T06:59:59Z", null, null);
        contact("2026-03-10T07:00:00Z", null, null);
        contact("2026-03-03T06:30:00Z", null, null);
        contact("2026-02-24T10:30:00Z", null, null);
        contact("2026-03-09T06:30:00Z", null, null);
        var earlier = List.of(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-02-24"));
        assertThat(queries.listHours(TODAY, earlier, scope))
                .containsExactly(
                        new Rows.Hour(8, 2, new BigDecimal("0.5")),
                        new Rows.Hour(9, 1, new BigDecimal("0.0")),
                        new Rows.Hour(12, 0, new BigDecimal("0.5")));
    }

    @Test
    @DisplayName("belong to the Finnish day, also in the hours when the universal one is another")
    void aFinnishDay() {
        contact("2026-03-09T22:30:00Z", null, null);
        contact("2026-03-10T22:30:00Z", null, null);
        assertThat(queries.listHours(TODAY, List.of(), scope))
                .containsExactly(new Rows.Hour(0, 1, new BigDecimal("0.0")));
    }

    @Test
    @DisplayName("wait for assessment until assessed or closed, the oldest told")
    void unassessed() {
        contact("2026-03-10T06:30:00Z", null, null);
        contact("2026-03-09T06:30:00Z", null, null);
        contact("2026-03-01T06:30:00Z", "2026-03-02T06:30:00Z", null);
        contact("2026-03-01T07:30:00Z", null, "2026-03-02T06:30:00Z");
        assertThat(queries.getUnassessed(scope))
                .isEqualTo(new Rows.Unassessed(2, Instant.parse("2026-03-09T06:30:00Z")));
        assertThat(queries.getUnassessed(List.of(new UnitId(Ids.next()))))
                .isEqualTo(new Rows.Unassessed(0, null));
    }
}
