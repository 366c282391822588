package fi.polku.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The interval of a share")
class WilsonTest {
    /** Newcombe, Statistics in Medicine 1998; 17: 857-872, table I, method 3. */
    @ParameterizedTest(name = "{0} of {1}: from {2} to {3}")
    @CsvSource(
            textBlock =
                    """
                    81, 263, 0.2553, 0.3662
                    15, 148, 0.0624, 0.1605
                    0,   20, 0.0000, 0.1611
                    1,   29, 0.0061, 0.1718
                    """)
    void published(long so, long of, double low, double high) {
        Wilson interval = Wilson.of(so, of);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        assertThat(interval.share()).isEqualTo((double) so / of);
    }

    @Test
    @DisplayName("mirrors when what is so and what is not change places")
    void mirrors() {
        for (int of = 1; of < 40; of++) {
            for (int so = 0; so <= of; so++) {
                Wilson one = Wilson.of(so, of);
                Wilson other = Wilson.of(of - so, of);
                assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-12));
                assertThat(one.share()).isBetween(one.low() - 1e-12, one.high() + 1e-12);
            }
        }
    }

    @Test
    @DisplayName("is of nobody none")
    void ofNobody() {
        assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
