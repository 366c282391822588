package fi.polku.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.measure.AnswerId;
import fi.polku.measure.ScoreId;
import fi.polku.measure.internal.MeasureScoreQueries.NewScore;
import fi.polku.measure.internal.MeasureScoreQueries.ScoreRow;
import fi.polku.platform.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Scores")
class MeasureScoreQueriesIT extends MeasureTest {
    @Autowired MeasureScoreQueries scores;

    @Test
    @DisplayName("are the oldest first; a corrected one gives way to its correction")
    void inForce() {
        ScoreId wrong = score(null, 14, "2026-01-10T08:00:00Z", null, null);
        ScoreId later = score(null, 9, "2026-02-10T08:00:00Z", null, null);
        ScoreId right = score(null, 15, "2026-01-10T08:00:00Z", null, wrong);
        assertThat(scores.listScores(Actor.system(), client, NOW))
                .extracting(ScoreRow::id)
                .containsExactly(right, later);
        assertThat(scores.findScore(wrong)).isEmpty();
        assertThat(scores.findScore(right)).map(ScoreRow::value).contains(new BigDecimal("15"));
        assertThat(scores.listScores(Actor.system(), person("Muu"), NOW)).isEmpty();
    }

    @Test
    @DisplayName("may be without a value: what was left out is not nought")
    void withoutValue() {
        ScoreId id = score(null, null, "2026-01-10T08:00:00Z", null, null);
        assertThat(scores.findScore(id))
                .hasValueSatisfying(s -> {
                    assertThat(s.value()).isNull();
                    assertThat(s.bandCode()).isNull();
                    assertThat(s.answerId()).isNull();
                });
    }

    @Test
    @DisplayName("of an answer tell the newest engine that made one")
    void engine() {
        AnswerId answer = answer(null);
        assertThat(scores.findScoreOfAnswer(answer)).isEmpty();
        ScoreId first = score(answer, 14, "2026-01-10T08:00:00Z", 1, null);
        ScoreId second = score(answer, 15, "2026-01-10T08:00:00Z", 2, first);
        assertThat(scores.findScoreOfAnswer(answer))
                .contains(new MeasureScoreQueries.EngineRow(second, 2));
    }

    private ScoreId score(
            @Nullable AnswerId answer,
            @Nullable Integer value,
            String at,
            @Nullable Integer engine,
            @Nullable ScoreId corrects) {
        var id = new ScoreId(Ids.next());
        scores.insertScore(
                new NewScore(
                        id,
                        answer,
                        client,
                        "phq-9",
                        "total",
                        null,
                        value == null ? null : BigDecimal.valueOf(value),
                        null,
                        null,
                        null,
                        engine,
                        null,
                        Instant.parse(at),
                        corrects),
                HEADER,
                NOW);
        return id;
    }
}
