package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.T3;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("T3 of each day")
class T3ReadingQueriesIT extends InsightTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-05");

    @Autowired T3ReadingQueries queries;

    @Test
    @DisplayName("is measured once: the first measurement of a day stands")
    void once() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            assertThat(queries.hasMeasured(DAY)).isFalse();
            queries.insert(
                    List.of(
                            new T3.Reading(unit, "PHYSICIAN", DAY, 12.5, 2, 1, false),
                            new T3.Reading(unit, "NURSE", DAY, 182, 1, 1, true)),
                    false,
                    NOW);
            queries.insert(
                    List.of(new T3.Reading(unit, "PHYSICIAN", DAY, 3, 2, 0, false)), false, NOW);
            assertThat(queries.hasMeasured(DAY)).isTrue();
            assertThat(queries.hasMeasured(DAY.plusDays(1))).isFalse();
            assertThat(days("PHYSICIAN")).isEqualTo(12.5);
            assertThat(days("NURSE")).isEqualTo(182);
        });
    }

    private double days(String profession) {
        return jdbc.sql(
                        "SELECT days FROM t3_reading WHERE unit_id = :unit AND profession = :profession")
                .paramSource(Params.of("unit", unit).and("profession", profession).source())
                .query(Double.class)
                .single();
    }
}
