package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.MatchQuery;
import fi.polku.client.NewClient;
import fi.polku.client.PersonalDetails;
import fi.polku.kernel.ClientId;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What is compared of people")
class CandidateQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate BORN = LocalDate.of(1961, 7, 4);
    @Autowired CandidateQueries queries;
    @Autowired Clients clients;
    @Autowired PersonalDetails details;

    @Test
    @DisplayName("is all names, and of a protected person neither ways to reach nor home")
    void facts() {
        ClientId open = person("Verrokki", "Ville", false);
        ClientId hidden = person("Verrokki", "Vilma", true);
        details.rename(
                Actor.system(),
                open,
                new PersonalDetails.NewName("Vertailu", "Ville", null, TODAY, "Avioliitto"));
        var found = queries.list(List.of(open, hidden), TODAY);
        var first = found.stream().filter(f -> f.id().equals(open)).findFirst().orElseThrow();
        assertThat(first.name()).isEqualTo("Ville Vertailu");
        assertThat(first.known().names()).extracting(n -> n.former()).containsExactly(false, true);
        assertThat(first.phoneDigits()).isEqualTo("445550199");
        assertThat(first.municipalityCode()).isEqualTo("214");
        var second = found.stream().filter(f -> f.id().equals(hidden)).findFirst().orElseThrow();
        assertThat(second.phone()).isNull();
        assertThat(second.phoneDigits()).isNull();
        assertThat(second.email()).isNull();
        assertThat(second.municipalityCode()).isNull();
        assertThat(second.nonDisclosure()).isTrue();
    }

    @Test
    @DisplayName("is found by the sound of names in either order, and of before")
    void blocks() {
        ClientId who = person("Ståhlqvistinen", "Åke-Petteri", false);
        for (var asked :
                List.of(
                        new MatchQuery(
                                null, "Stohlkvistinen", "Ake", null, null, null, null, null, null),
                        new MatchQuery(
                                null,
                                "Peteri",
                                "Stahlqvistinen",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new MatchQuery("Ake Stalqvistinen", BORN, null, null, null, null))) {
            String written =
                    asked.name() != null
                            ? asked.name()
                            : asked.familyName() + " " + asked.givenNames();
            assertThat(
                            queries.listCandidates(
                                    asked,
                                    written,
                                    "",
                                    asked.bornOn() == null ? List.of() : List.of(BORN),
                                    TODAY))
                    .as(written)
                    .extracting(PersonFacts::id)
                    .contains(who);
        }
    }

    private ClientId person(String family, String given, boolean hidden) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        family,
                        given,
                        null,
                        null,
                        BORN,
                        null,
                        "fi",
                        "214",
                        "+358 44 555 0199",
                        "verrokki@esimerkki.fi",
                        hidden,
                        List.of()));
    }
}
