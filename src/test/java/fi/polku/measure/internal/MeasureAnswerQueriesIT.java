package fi.polku.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.measure.AnswerId;
import fi.polku.measure.MeasureRequestId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers to an instrument")
class MeasureAnswerQueriesIT extends MeasureTest {
    @Test
    @DisplayName("are kept as given, with the request that they answer, if one was")
    void kept() {
        MeasureRequestId request = request("phq-9", "2026-03-12");
        assertThat(answers.findAnswerTo(request)).isEmpty();
        AnswerId id = answer(request);
        AnswerId unasked = answer(null);
        assertThat(answers.findAnswerTo(request)).contains(id);
        assertThat(answers.findAnswer(unasked))
                .hasValueSatisfying(a -> {
                    assertThat(a.clientId()).isEqualTo(client);
                    assertThat(a.answers()).isEqualTo(new Json("{\"1\": 2}"));
                    assertThat(a.pathId()).isNull();
                    assertThat(a.happenedAt()).isEqualTo(NOW);
                });
        assertThat(answers.findAnswer(new AnswerId(Ids.next()))).isEmpty();
    }
}
