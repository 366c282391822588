package fi.polku.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.assessment.Qualifier.Change;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A qualifier of the ICF")
class QualifierTest {
    /** The form of a code with its qualifier (domain notes 4.2, ICF). */
    private static final Pattern CODE =
            Pattern.compile("^(b|s|d|e)\\d{1}(\\d{2}(\\d{1,2})?)?([.+][0-489]+)?$");

    @Test
    @DisplayName("writes its code by the form of the ICF, with a plus for a facilitator")
    void code() {
        assertThat(new Qualifier(2, null).on("d450")).isEqualTo("d450.2");
        assertThat(new Qualifier(3, true).on("e310")).isEqualTo("e310+3");
        assertThat(new Qualifier(2, false).on("e310")).isEqualTo("e310.2");
        for (IcfItem item : IcfItem.all()) {
            assertThat(item.code()).matches(CODE);
            for (int value : Qualifier.VALUES) {
                assertThat(new Qualifier(value, item.environment() ? true : null).on(item.code()))
                        .matches(CODE);
            }
        }
    }

    @Test
    @DisplayName("reads what is typed, a plus only of the environment, and nothing else")
    void parse() {
        for (String digit : List.of("0", "1", "2", "3", "4", "8", "9")) {
            assertThat(Qualifier.parse(digit, false)).isPresent();
            assertThat(Qualifier.parse("+" + digit, true).orElseThrow().facilitator()).isTrue();
            assertThat(Qualifier.parse("+" + digit, false)).isEmpty();
        }
        for (String wrong : List.of("", "5", "6", "7", "-1", "22", "a", "+", "٢", "++1")) {
            assertThat(Qualifier.parse(wrong, true)).as(wrong).isEmpty();
        }
    }

    @Test
    @DisplayName("compares with an earlier one, for every pair of values")
    void change() {
        for (int before : Qualifier.VALUES) {
            for (int after : Qualifier.VALUES) {
                Change expected =
                        before > 4 || after > 4
                                ? Change.UNKNOWN
                                : after < before
                                        ? Change.BETTER
                                        : after > before ? Change.WORSE : Change.SAME;
                assertThat(new Qualifier(after, null).since(new Qualifier(before, null)))
                        .as(before + " to " + after)
                        .isEqualTo(expected);
            }
        }
        assertThat(new Qualifier(1, true).since(new Qualifier(4, false))).isEqualTo(Change.BETTER);
        assertThat(new Qualifier(3, true).since(new Qualifier(1, true))).isEqualTo(Change.BETTER);
        assertThat(new Qualifier(0, false).since(new Qualifier(2, true))).isEqualTo(Change.WORSE);
        assertThat(new Qualifier(0, null).since(null)).isEqualTo(Change.UNKNOWN);
    }
}
