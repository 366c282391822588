package fi.polku.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.client.Candidate;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.MatchQuery;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether it is the same person")
class CandidateRulesTest {
    private static final LocalDate BORN = LocalDate.parse("1979-03-12");
    private static final MatchQuery ASKED =
            new MatchQuery("Helmi Mallinen", BORN, null, null, null, "214");

    /** Facts by their letters: code, phone, email, same name. */
    @ParameterizedTest(name = "{0} scores {5}")
    @CsvSource(
            textBlock =
                    """
                    the same code alone,            C,  0.0, 1979-03-12, 214, 125
                    name and birth date,            N,  0.9, 1979-03-12, 214, 65
                    a similar name and birth date,  '', 0.3, 1979-03-12, 214, 50
                    another name on the same day,       '', 0.2, 1979-03-12, 214, 25
                    same name on another day,       N,  0.9, 1980-03-12, 214, 10
                    same name but moved,             N,  0.9, 1979-03-12, 230, 55
                    a namesake elsewhere,           N,  0.9, 1980-03-12, 230, 0
                    a birth date not known,         N,  0.9,           , 214, 35
                    the same phone and email,       PE, 0.0,           ,    , 40
                    """)
    void score(
            String name,
            String agree,
            double likeness,
            @Nullable LocalDate bornOn,
            @Nullable String municipality,
            int score) {
        assertThat(CandidateRules.judge(facts(agree, likeness, bornOn, municipality, false), ASKED))
                .extracting(Candidate::score)
                .isEqualTo(score);
    }

    @Test
    @DisplayName("is told with reasons for and against")
    void reasons() {
        var judged = CandidateRules.judge(facts("NP", .9, BORN.plusDays(1), "230", false), ASKED);
        assertThat(judged.reasons()).containsExactly(Reason.SAME_NAME, Reason.SAME_PHONE);
        assertThat(judged.against())
                .containsExactly(Reason.OTHER_BIRTH_DATE, Reason.OTHER_MUNICIPALITY);
        assertThat(judged.name()).isEqualTo("Helmi Maria (Helmi) Mallinen");
    }

    @Test
    @DisplayName("is not judged by where a person under non-disclosure lives, nor is that shown")
    void nonDisclosure() {
        var judged = CandidateRules.judge(facts("N", .9, BORN, "214", true), ASKED);
        assertThat(judged.reasons()).containsExactly(Reason.SAME_NAME, Reason.SAME_BIRTH_DATE);
        assertThat(judged.score()).isEqualTo(60);
        assertThat(judged.municipalityCode()).isNull();
        assertThat(judged.phone()).isNull();
    }

    @Test
    @DisplayName("is not judged by a name that was not asked")
    void noNameAsked() {
        var asked = new MatchQuery(" ", BORN, null, null, null, null);
        var judged = CandidateRules.judge(facts("", 0, BORN, "214", false), asked);
        assertThat(judged.against()).isEmpty();
        assertThat(judged.reasons()).isEqualTo(List.of(Reason.SAME_BIRTH_DATE));
    }

    private static MatchFacts facts(
            String agree,
            double likeness,
            @Nullable LocalDate bornOn,
            @Nullable String municipality,
            boolean nonDisclosure) {
        return new MatchFacts(
                new ClientId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                "Mallinen",
                "Helmi Maria",
                "Helmi",
                bornOn,
                municipality,
                "+358 40 1234567",
                nonDisclosure,
                agree.contains("C"),
                agree.contains("P"),
                agree.contains("E"),
                agree.contains("N"),
                likeness);
    }
}
