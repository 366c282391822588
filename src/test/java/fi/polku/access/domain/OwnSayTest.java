package fi.polku.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.domain.OwnSay.Answer;
import fi.polku.kernel.Register;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A minor's own word")
class OwnSayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest(name = "born {0}, {1}, assessed {2}: {3}")
    @CsvSource({
        "2014-03-10, PATIENT, , HIDES_AND_WAITS",
        "2014-03-11, PATIENT, , TOO_YOUNG",
        "2014-03-11, SOCIAL_WELFARE, , TOO_YOUNG",
        "2014-03-11, PATIENT, true, HIDES",
        "2011-01-01, PATIENT, true, HIDES",
        "2011-01-01, PATIENT, false, REFUSED",
        "2011-01-01, SOCIAL_WELFARE, , HIDES_AND_WAITS",
        "2011-01-01, SOCIAL_WELFARE, true, HIDES_AND_WAITS",
        "2011-01-01, SOCIAL_WELFARE, false, REFUSED",
        "2008-03-11, PATIENT, , HIDES_AND_WAITS",
        "2008-03-10, PATIENT, , NOBODY_TO_HIDE_FROM",
        "2008-03-10, PATIENT, true, NOBODY_TO_HIDE_FROM",
    })
    void answer(LocalDate born, Register register, Boolean assessed, Answer answer) {
        assertThat(OwnSay.answer(born, TODAY, register, assessed)).isEqualTo(answer);
    }

    @Test
    @DisplayName("hides nothing of one whose birth date is not known")
    void unknown() {
        assertThat(OwnSay.answer(null, TODAY, Register.PATIENT, null))
                .isEqualTo(Answer.NOBODY_TO_HIDE_FROM);
    }
}
