package fi.polku.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.measure.domain.Change;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Scored;
import fi.polku.measure.domain.Scoring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scores of the shipped instruments")
class ScoringTest {
    private final Instruments instruments = new Instruments("");
    private final Instrument phq9 = instruments.get("phq-9");
    private final Instrument eurohis = instruments.get("eurohis-qol-8");

    @ParameterizedTest(name = "PHQ-9 total {0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    0,  minimal
                    4,  minimal
                    5,  mild
                    9,  mild
                    10, moderate
                    14, moderate
                    15, moderately-severe
                    19, moderately-severe
                    20, severe
                    27, severe
                    """)
    void phqBands(int total, String band) {
        Map<String, Integer> answers = new HashMap<>();
        int left = total;
        for (int i = 1; i <= 9; i++) {
            int value = Math.min(3, left);
            answers.put(Integer.toString(i), value);
            left -= value;
        }
        Scored scored = Scoring.score(phq9, answers).orElseThrow();
        assertThat(scored.value()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(scored.band().code()).isEqualTo(band);
    }

    @ParameterizedTest(name = "EUROHIS-QOL-8 answers {0} mean {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    1 1 1 1 1 1 1 1, 1.0000, not-good
                    4 4 4 4 4 4 4 3, 3.8750, not-good
                    4 4 4 4 4 4 4 4, 4.0000, good
                    5 5 5 5 5 5 5 5, 5.0000, good
                    4 4 4 4 4 4 - -, 4.0000, good
                    3 4 4 4 4 4 4 -, 3.8571, not-good
                    """)
    void eurohisBands(String given, String mean, String band) {
        Scored scored = Scoring.score(eurohis, answers(given)).orElseThrow();
        assertThat(scored.value()).isEqualByComparingTo(mean);
        assertThat(scored.band().code()).isEqualTo(band);
    }

    @Test
    @DisplayName("need six answers of eight in EUROHIS-QOL-8 and seven of nine in PHQ-9")
    void missing() {
        assertThat(Scoring.score(eurohis, answers("5 5 5 5 5 - - -"))).isEmpty();
        assertThat(Scoring.score(eurohis, answers("5 5 5 5 5 5 - -"))).isPresent();
        assertThat(Scoring.score(phq9, answers("1 1 1 1 1 1 - - -"))).isEmpty();
        assertThat(Scoring.score(phq9, answers("1 1 1 1 1 1 1 - -")).orElseThrow().value())
                .isEqualByComparingTo("9");
        assertThat(Scoring.score(phq9, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("are the same whatever the order of the answers")
    void order() {
        Random random = new Random(20260310);
        for (int round = 0; round < 200; round++) {
            List<Map.Entry<String, Integer>> entries = new ArrayList<>();
            for (int i = 1; i <= 9; i++) {
                if (random.nextInt(10) > 0) {
                    entries.add(Map.entry(Integer.toString(i), random.nextInt(4)));
                }
            }
            var first = Scoring.score(phq9, inOrder(entries));
            Collections.shuffle(entries, random);
            assertThat(Scoring.score(phq9, inOrder(entries))).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("tell of danger when the ninth item of PHQ-9 is anything but zero")
    void danger() {
        assertThat(Scoring.alarming(phq9, answers("3 3 3 3 3 3 3 3 0"))).isFalse();
        assertThat(Scoring.alarming(phq9, answers("0 0 0 0 0 0 0 0 1"))).isTrue();
        assertThat(Scoring.alarming(phq9, Map.of("9", 3))).isTrue();
        assertThat(Scoring.alarming(eurohis, answers("1 1 1 1 1 1 1 1"))).isFalse();
    }

    @ParameterizedTest(name = "{0} from {1} to {2} is {3}")
    @CsvSource(
            textBlock =
                    """
                    phq-9,         12,  8,   WITHIN_CHANCE
                    phq-9,         12,  7,   IMPROVED
                    phq-9,         7,   12,  WORSENED
                    eurohis-qol-8, 2.6, 3.0, WITHIN_CHANCE
                    eurohis-qol-8, 2.6, 3.1, IMPROVED
                    eurohis-qol-8, 3.1, 2.6, WORSENED
                    """)
    void change(String instrument, BigDecimal first, BigDecimal last, Change change) {
        assertThat(Change.between(first, last, instruments.get(instrument).score()))
                .isEqualTo(change);
    }

    @Test
    @DisplayName("come from forms that say which wording is not official")
    void wording() {
        for (Instrument instrument : instruments.list()) {
            assertThat(instrument.unofficialIn("fi")).as(instrument.code()).isTrue();
            assertThat(instrument.unofficialIn("en")).as(instrument.code()).isFalse();
            assertThat(instrument.copyright()).isNotBlank();
            assertThat(instrument.items())
                    .allSatisfy(
                            i -> assertThat(i.text().byLanguage()).containsOnlyKeys("fi", "en"));
        }
    }

    private static Map<String, Integer> inOrder(List<Map.Entry<String, Integer>> entries) {
        Map<String, Integer> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }

    private static Map<String, Integer> answers(String given) {
        Map<String, Integer> answers = new HashMap<>();
        String[] values = given.split(" ", -1);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                answers.put(Integer.toString(i + 1), Integer.valueOf(values[i]));
            }
        }
        return answers;
    }
}
