package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Scores of a person")
class MeasureFigureQueriesIT extends InsightTest {
    @Autowired MeasureFigureQueries queries;

    @Test
    @DisplayName("are compared, the first with the last")
    void changes() {
        for (int i = 0; i < 5; i++) {
            ClientId person = person("Mittari");
            score(person, "phq-9", 18 - i, "2025-11-01T10:00:00Z");
            score(person, "phq-9", 12 - i, "2026-02-01T10:00:00Z");
        }
        assertThat(queries.listChanges(scope))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.instrument()).isEqualTo("phq-9");
                    assertThat(c.n()).isEqualTo(5);
                    assertThat(c.mean()).isEqualByComparingTo("-6");
                });
    }

    @Test
    @DisplayName("answered only once tell no change; a goal's score tells by itself")
    void onceIsNoChange() {
        score(person("Kerran"), "phq-9", 18, "2025-11-01T10:00:00Z");
        score(person("Tavoite"), "gas-t", 50, "2025-11-01T10:00:00Z");
        score(person("Muu"), "audit-c", 5, "2025-11-01T10:00:00Z");
        assertThat(queries.listChanges(scope))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.instrument()).isEqualTo("gas-t");
                    assertThat(c.lastMean()).isEqualByComparingTo("50");
                    assertThat(c.spread()).isNull();
                });
    }
}
