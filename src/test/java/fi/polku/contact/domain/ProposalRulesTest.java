package fi.polku.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.contact.Area;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.Direction;
import fi.polku.contact.Ground;
import fi.polku.contact.Proposal;
import fi.polku.contact.Soon;
import fi.polku.contact.Urgency;
import fi.polku.contact.Whom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The proposal of a contact")
class ProposalRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    back pain                  | Selkä on kipeä                    |              | SELF  | UNKNOWN |    | NON_URGENT | HEALTH
                    wishes help today          | Selkä on kipeä                    |              | SELF  | TODAY   |    | SAME_DAY   | HEALTH
                    chest pain                 | Rintakipua portaissa              |              | SELF  | WAIT    |    | URGENT     | HEALTH
                    rent unpaid                | Vuokra on myöhässä                |              | SELF  | UNKNOWN |    | NON_URGENT | SOCIAL
                    tooth only                 | Takahammas lohkesi                |              | SELF  | UNKNOWN |    | NON_URGENT | ORAL
                    tooth hurts                | Hammasta särkee                   |              | SELF  | UNKNOWN |    | NON_URGENT | ORAL
                    tooth and another pain     | Hammasta särkee                   | PAIN         | SELF  | UNKNOWN |    | NON_URGENT | HEALTH
                    nothing recognised         | Hei, haluaisin kysyä jotain       |              | SELF  | UNKNOWN |    | NON_URGENT | HEALTH
                    own child, upbringing      | Päiväkodista soitettiin taas      | FAMILY       | CHILD | DAYS    |    | NON_URGENT | CHILD
                    own child, fever           | Lapsella on kuume                 |              | CHILD | DAYS    |    | NON_URGENT | HEALTH
                    worry about an adult       | Naapurin valot palavat öisin      |              | WORRY | UNKNOWN |    | NON_URGENT | SOCIAL
                    worry about a child        | Naapurin lapset ovat yksin        |              | WORRY | UNKNOWN |    | SAME_DAY   | CHILD
                    worry, age known           | Naapuri ei avaa ovea              |              | WORRY | UNKNOWN | 12 | SAME_DAY   | CHILD
                    fear of violence           | Pelkään kotona                    | VIOLENCE     | SELF  | UNKNOWN |    | SAME_DAY   | SOCIAL
                    violence now               | Mies hakkaa minua                 |              | SELF  | UNKNOWN |    | URGENT     | SOCIAL
                    suicidal                   | En jaksa enää elää                |              | SELF  | WAIT    |    | URGENT     | HEALTH
                    Swedish toothache          | Jag har ont i tanden              |              | SELF  | UNKNOWN |    | NON_URGENT | ORAL
                    English debt               | I have debts and unpaid bills     |              | SELF  | UNKNOWN |    | NON_URGENT | SOCIAL
                    """)
    void proposes(
            String name,
            String text,
            Area area,
            Whom whom,
            Soon soon,
            Integer age,
            Urgency urgency,
            Direction direction) {
        Proposal proposal =
                ProposalRules.propose(
                        new Case(
                                text,
                                area == null ? List.of() : List.of(area),
                                whom,
                                soon,
                                false,
                                age,
                                null,
                                "fi",
                                Set.of()));
        assertThat(proposal.urgency()).isEqualTo(urgency);
        assertThat(proposal.direction()).isEqualTo(direction);
        assertThat(proposal.reasons()).isNotEmpty();
    }

    @Test
    @DisplayName("gives every service that the contact needs its own clocks")
    void manyDirections() {
        var proposal =
                ProposalRules.propose(
                        plain("Selkä on kipeä, vuokra on myöhässä ja hammas lohkesi", null));
        assertThat(proposal.directions())
                .containsExactly(Direction.HEALTH, Direction.ORAL, Direction.SOCIAL);
    }

    @Test
    @DisplayName("a tick that somebody is in danger is urgent whatever the words")
    void danger() {
        var proposal =
                ProposalRules.propose(
                        new Case(
                                "Hei", List.of(), Whom.SELF, Soon.WAIT, true, null, null, "fi",
                                Set.of()));
        assertThat(proposal.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(proposal.emergency()).isTrue();
    }

    @ParameterizedTest(name = "age {0} leaves the reason {1}")
    @CsvSource({"22, UNDER_23", "74, NONE", "75, OVER_75", "23, NONE", "0, UNDER_23"})
    void ages(int age, String reason) {
        var codes = codes(ProposalRules.propose(plain("Selkä on kipeä", age)));
        assertThat(codes.contains("UNDER_23")).isEqualTo(reason.equals("UNDER_23"));
        assertThat(codes.contains("OVER_75")).isEqualTo(reason.equals("OVER_75"));
    }

    @Test
    @DisplayName("two grounds do not propose special support, three do")
    void specialSupport() {
        assertThat(grounds(Set.of(Ground.NO_SHOWS, Ground.VIOLENCE)).specialSupport()).isFalse();
        var three = grounds(Set.of(Ground.NO_SHOWS, Ground.VIOLENCE, Ground.HOMELESSNESS));
        assertThat(three.specialSupport()).isTrue();
        assertThat(codes(three)).contains("SPECIAL_SUPPORT");
    }

    @Test
    @DisplayName("grounds are seen in words, and of the old a reason speaks against")
    void groundsInWords() {
        var proposal =
                ProposalRules.propose(
                        new Case(
                                "Olen aivan yksin, tuli häätö ja juon liikaa alkoholia",
                                List.of(),
                                Whom.SELF,
                                Soon.UNKNOWN,
                                false,
                                80,
                                null,
                                "fi",
                                Set.of()));
        assertThat(proposal.grounds())
                .contains(Ground.NO_NEAR_PERSON, Ground.HOMELESSNESS, Ground.SUBSTANCE_OR_MENTAL);
        assertThat(proposal.specialSupport()).isTrue();
        assertThat(proposal.reasons()).anyMatch(r -> r.code().equals("NOT_OLD_AGE") && r.against());
    }

    @Test
    @DisplayName("a worry about somebody told to be over 75 has the age rule")
    void worryOverSeventyFive() {
        var proposal =
                ProposalRules.propose(
                        new Case(
                                "Naapuri ei avaa ovea",
                                List.of(),
                                Whom.WORRY,
                                Soon.UNKNOWN,
                                false,
                                null,
                                ConcernedAge.OVER_75,
                                "fi",
                                Set.of()));
        assertThat(codes(proposal)).contains("OVER_75", "WORRY");
        assertThat(proposal.direction()).isEqualTo(Direction.SOCIAL);
    }

    private static Proposal grounds(Set<Ground> grounds) {
        return ProposalRules.propose(
                new Case(
                        "Hei", List.of(), Whom.SELF, Soon.UNKNOWN, false, 40, null, "fi", grounds));
    }

    private static Case plain(String text, Integer age) {
        return new Case(text, List.of(), Whom.SELF, Soon.UNKNOWN, false, age, null, "fi", Set.of());
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.reasons().stream().map(Proposal.Reason::code).toList();
    }
}
