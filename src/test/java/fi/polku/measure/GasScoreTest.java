package fi.polku.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The GAS T score")
class GasScoreTest {
    @ParameterizedTest(name = "levels {0} give {1}")
    @CsvSource(
            textBlock =
                    """
                    0,        50.0
                    0 0 0,    50.0
                    1,        60.0
                    2,        70.0
                    -1,       40.0
                    -2,       30.0
                    1 1,      62.4
                    -1 -1 -1, 36.3
                    """)
    void checkValues(String levels, String t) {
        List<GasItem> items =
                Arrays.stream(levels.split(" ")).map(Integer::valueOf).map(GasItem::of).toList();
        assertThat(GasScore.t(items)).contains(new BigDecimal(t));
    }

    @Test
    @DisplayName("is not there without goals or weights")
    void noWeight() {
        assertThat(GasScore.t(List.of())).isEmpty();
        assertThat(GasScore.t(List.of(new GasItem(BigDecimal.ZERO, 2)))).isEmpty();
    }

    @Test
    @DisplayName("does not depend on the order of the goals")
    void order() {
        var a = new GasItem(BigDecimal.valueOf(3), 2);
        var b = new GasItem(BigDecimal.ONE, -1);
        assertThat(GasScore.t(List.of(a, b))).isEqualTo(GasScore.t(List.of(b, a)));
    }

    @Test
    @DisplayName("knows five levels only")
    void levels() {
        assertThatThrownBy(() -> GasItem.of(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
