package fi.polku.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An identity code")
class IdentityCodeTest {
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @DisplayName("tells the birth date and the sex")
    @CsvSource(
            textBlock =
                    """
                    020516C903K, 2016-05-02, MALE
                    010190-999W, 1990-01-01, MALE
                    311080-999X, 1980-10-31, MALE
                    100871-998D, 1971-08-10, FEMALE
                    010403A998U, 2003-04-01, FEMALE
                    241198-998U, 1998-11-24, FEMALE
                    091099-998L, 1999-10-09, FEMALE
                    """)
    void valid(String text, LocalDate bornOn, String sex) {
        var code = new IdentityCode(text);
        assertThat(code.bornOn()).isEqualTo(bornOn);
        assertThat(code.sex()).isEqualTo(sex);
        assertThat(code.isTest()).isTrue();
        assertThat(IdentityCode.read(" " + text.toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("mistyped says what is wrong")
    @CsvSource(
            textBlock =
                    """
                    010190-999X, CHECK
                    010190-998W, CHECK
                    310290-999W, DAY
                    290299-9990, DAY
                    010190-000A, NUMBER
                    010190-001B, NUMBER
                    010190999W, SHAPE
                    010190*999W, SHAPE
                    010190-999G, SHAPE
                    0101901-99W, SHAPE
                    010190-999WW, SHAPE
                    '', SHAPE
                    """)
    void invalid(String text, IdentityCode.Problem problem) {
        assertThat(IdentityCode.problem(text)).contains(problem);
        assertThat(IdentityCode.read(text)).isEmpty();
        assertThatThrownBy(() -> new IdentityCode(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("takes every separator of 2023, and each is another person")
    @ValueSource(chars = {'-', 'Y', 'X', 'W', 'V', 'U'})
    void separatorsOfThe1900s(char separator) {
        var code = IdentityCode.of(LocalDate.of(1960, 2, 3), separator, 905);
        assertThat(code.bornOn()).isEqualTo("1960-02-03");
        assertThat(code.equals(IdentityCode.of(LocalDate.of(1960, 2, 3), '-', 905)))
                .isEqualTo(separator == '-');
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of this century begins with A to F")
    @ValueSource(chars = {'A', 'B', 'C', 'D', 'E', 'F'})
    void separatorsOfThe2000s(char separator) {
        assertThat(IdentityCode.of(LocalDate.of(2012, 12, 31), separator, 912).bornOn())
                .isEqualTo("2012-12-31");
    }

    @Test
    @DisplayName("of the 1800s has a plus; a separator of another century is refused")
    void centuries() {
        assertThat(IdentityCode.of(LocalDate.of(1899, 1, 2), '+', 902).bornOn())
                .isEqualTo("1899-01-02");
        assertThatThrownBy(() -> IdentityCode.of(LocalDate.of(2001, 1, 2), '-', 902))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("counts full years of age and never shows itself in a log")
    void ageAndLog() {
        var code = new IdentityCode("010403A998U");
        assertThat(code.ageOn(LocalDate.of(2026, 3, 31))).isEqualTo(22);
        assertThat(code.ageOn(LocalDate.of(2026, 4, 1))).isEqualTo(23);
        assertThat(code.toString()).doesNotContain("0104");
    }
}
