package fi.polku.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

    @Test
    @DisplayName(
            "made by another rule is read, a hundred thousand times, and one wrong sign is seen")
    void independent() {
        // The remainder of the nine digits by long division, digit by digit, as one does on paper.
        char[] signs = "0123456789ABCDEFHJKLMNPRSTUVWXY".toCharArray();
        Map<Character, Integer> centuries = new LinkedHashMap<>();
        "ABCDEF".chars().forEach(c -> centuries.put((char) c, 20));
        "-YXWVU".chars().forEach(c -> centuries.put((char) c, 19));
        centuries.put('+', 18);
        List<Character> separators = List.copyOf(centuries.keySet());
        var random = new SplittableRandom(31);
        int wrong = 0;
        for (int n = 0; n < 100_000; n++) {
            char separator = separators.get(n % separators.size());
            int year = random.nextInt(100);
            int month = 1 + random.nextInt(12);
            int full = centuries.get(separator) * 100 + year;
            int last =
                    switch (month) {
                        case 2 -> full % 4 == 0 && (full % 100 != 0 || full % 400 == 0) ? 29 : 28;
                        case 4, 6, 9, 11 -> 30;
                        default -> 31;
                    };
            int day = 1 + random.nextInt(last);
            int number = 900 + random.nextInt(100);
            String digits = two(day) + two(month) + two(year) + number;
            int remainder = 0;
            for (int i = 0; i < digits.length(); i++) {
                remainder = (remainder * 10 + (digits.charAt(i) - '0')) % 31;
            }
            String text =
                    digits.substring(0, 6) + separator + digits.substring(6) + signs[remainder];
            var code = IdentityCode.read(text).orElseThrow();
            assertThat(code.bornOn().getYear()).isEqualTo(full);
            assertThat(code.bornOn().getMonthValue()).isEqualTo(month);
            assertThat(code.bornOn().getDayOfMonth()).isEqualTo(day);
            assertThat(code.sex()).isEqualTo(number % 2 == 0 ? "FEMALE" : "MALE");
            String other = text.substring(0, 10) + signs[(remainder + 1 + random.nextInt(30)) % 31];
            wrong += IdentityCode.problem(other).isPresent() ? 1 : 0;
        }
        assertThat(wrong).isEqualTo(100_000);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is not of another century than its separator")
    @ValueSource(strings = {"290200-900", "290200+900"})
    void noLeapDay(String begun) {
        // 1900 and 1800 had no 29 February; 2000 had.
        for (char sign : "0123456789ABCDEFHJKLMNPRSTUVWXY".toCharArray()) {
            assertThat(IdentityCode.problem(begun + sign)).contains(IdentityCode.Problem.DAY);
        }
        assertThat(IdentityCode.of(LocalDate.of(2000, 2, 29), 'A', 900).bornOn())
                .isEqualTo("2000-02-29");
    }

    @Test
    @DisplayName("printed wrong in a profile is seen wrong")
    void printedWrong() {
        assertThat(IdentityCode.problem("010190-999X")).contains(IdentityCode.Problem.CHECK);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
