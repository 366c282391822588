package fi.polku.client.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.polku.client.Candidate.Reason;
import fi.polku.client.domain.KnownPerson.Name;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether it is the same person")
class MatchRulesTest {
    private static final LocalDate BORN = LocalDate.parse("1979-03-12");
    private static final KnownPerson HELMI =
            new KnownPerson(
                    List.of(
                            Name.of("Mallinen", "Helmi Maria", "Helmi", false),
                            Name.of("Koskela", "Helmi Maria", null, true)),
                    BORN,
                    "FEMALE",
                    "120379-998A",
                    "401234567",
                    "helmi@esimerkki.fi",
                    "214");

    /** Sums by hand of the file of weights: prior -17.7, names 7 + 5.5 and so on. */
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            textBlock =
                    """
                    name and birth date,            Helmi Mallinen,    1979-03-12, 9.3
                    the other way round,            Mallinen Helmi,    1979-03-12, 9.3
                    day in the month's place,       Helmi Mallinen,    1979-12-03, 3.3
                    a digit wrong,                  Helmi Mallinen,    1979-03-13, 1.3
                    two digits changed about,       Helmi Mallinen,    1997-03-12, 1.3
                    another day,                    Helmi Mallinen,    1985-07-30, -11.2
                    no birth date,                  Helmi Mallinen,              , -5.2
                    sounds the same,                Helmi Malinen,     1979-03-12, 8.3
                    a letter wrong,                 Helmi Mallimen,    1979-03-12, 6.8
                    name of before,                 Helmi Koskela,     1979-03-12, 8.3
                    another family name,            Helmi Virtanen,    1979-03-12, -0.7
                    another given name,             Liisa Mallinen,    1979-03-12, -0.7
                    second given name,              Maria Mallinen,    1979-03-12, 9.3
                    only one name,                  Mallinen,          1979-03-12, 3.8
                    somebody else,                  Liisa Virtanen,    1979-03-12, -10.7
                    """)
    void bits(String what, String name, @Nullable LocalDate born, double bits) {
        assertThat(MatchRules.compare(asked(name, born), HELMI).bits())
                .as(what)
                .isCloseTo(bits, within(1e-9));
    }

    @Test
    @DisplayName("is told with reasons for and against")
    void reasons() {
        var asked =
                new KnownPerson(
                        List.of(Name.of("Helmi", "Mallinen", null, false)),
                        BORN.plusYears(10),
                        "MALE",
                        "120389-999B",
                        "401234567",
                        null,
                        "230");
        var match = MatchRules.compare(asked, HELMI);
        assertThat(match.reasons())
                .containsExactly(
                        Reason.SAME_NAME,
                        Reason.SWAPPED_NAMES,
                        Reason.CLOSE_BIRTH_DATE,
                        Reason.SAME_PHONE);
        assertThat(match.against())
                .containsExactly(
                        Reason.OTHER_IDENTITY_CODE, Reason.OTHER_SEX, Reason.OTHER_MUNICIPALITY);
        assertThat(match.isProbable()).isFalse();
    }

    @Test
    @DisplayName("is not judged by what was not told")
    void untold() {
        var match = MatchRules.compare(asked(" ", BORN), HELMI);
        assertThat(match.against()).isEmpty();
        assertThat(match.reasons()).containsExactly(Reason.SAME_BIRTH_DATE);
        assertThat(MatchRules.compare(asked("", null), HELMI).isShown()).isFalse();
    }

    @Test
    @DisplayName("does not hang on which is compared with which")
    void symmetric() {
        var other =
                new KnownPerson(
                        List.of(Name.of("Mallinen-Lahti", "Maria Helmi", null, false)),
                        BORN,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(MatchRules.compare(other, HELMI)).isEqualTo(MatchRules.compare(HELMI, other));
    }

    @Test
    @DisplayName("is as likely as not at nought bits, and a thousand to one at ten")
    void likelihood() {
        assertThat(MatchRules.Match.likelihood(0)).isEqualTo(0.5);
        assertThat(MatchRules.Match.likelihood(10)).isCloseTo(1024d / 1025, within(1e-12));
    }

    private static KnownPerson asked(String name, @Nullable LocalDate born) {
        return new KnownPerson(List.of(Name.loose(name)), born, null, null, null, null, null);
    }
}
