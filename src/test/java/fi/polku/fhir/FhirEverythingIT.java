package fi.polku.fhir;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.testing.LetIn;
import fi.polku.testing.People;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DisplayName("All that there is of one person")
class FhirEverythingIT extends JourneyTest {
    private static final List<String> TYPES =
            List.of(
                    "Patient",
                    "ServiceRequest",
                    "EpisodeOfCare",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Appointment",
                    "Encounter",
                    "QuestionnaireResponse",
                    "Observation");

    /** Every page, as identities; each page but the last is full. */
    private List<String> everything(String query, String token, int count) {
        var seen = new ArrayList<String>();
        String next = query;
        while (next != null) {
            var answer = get(next, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Bundle page = FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
            var link = page.getLink(Bundle.LINK_NEXT);
            next = link == null ? null : link.getUrl().substring(base().length());
            if (next != null) {
                assertThat(page.getEntry()).hasSize(count);
            }
            page.getEntry().stream()
                    .map(e -> e.getResource())
                    .filter(r -> !(r instanceof OperationOutcome))
                    .forEach(r -> seen.add(identity(r)));
        }
        return seen;
    }

    private static String identity(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** The same, asked type by type. */
    private Set<String> byType(Traveller person, String token) {
        var all = new TreeSet<String>();
        for (String type : TYPES) {
            String query =
                    type.equals("Patient")
                            ? "/Patient?_id=" + person.id().value()
                            : "/" + type + "?_count=200&patient=" + person.reference();
            FHIR.newJsonParser()
                    .parseResource(Bundle.class, get(query, token).body())
                    .getEntry()
                    .forEach(e -> all.add(identity(e.getResource())));
        }
        return all;
    }

    private static Set<String> care(List<String> identities) {
        return identities.stream()
                .filter(i -> TYPES.contains(i.replaceFirst("/.*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName(
            "is the same as its types one by one, for the client and for a professional alike, whatever the size of the page")
    void pages() {
        Traveller mari = travel(false);
        String of = "/Patient/" + mari.id().value() + "/$everything";
        String own =
                LetIn.token(mvc, People.client(accounts, mari.id()), "demo-app", "patient/*.rs");
        String nurse = LetIn.token(mvc, People.nurse(accounts), "demo-clinic", "user/*.rs");
        for (String token : List.of(own, nurse)) {
            Set<String> expected = byType(mari, token);
            for (int count : List.of(1, 7, 200)) {
                List<String> seen =
                        everything(
                                of + "?_count=" + count + "&_type=" + String.join(",", TYPES),
                                token,
                                count);
                assertThat(seen).doesNotHaveDuplicates();
                assertThat(care(seen)).isEqualTo(expected);
                assertThat(seen.getFirst()).isEqualTo(mari.reference());
            }
        }
        assertThat(byType(mari, own))
                .as("the client has all own care, but not the worry that somebody else raised")
                .isNotEqualTo(byType(mari, nurse))
                .doesNotContain("ServiceRequest/" + mari.worry().value());
        assertThat(care(everything(of + "?_count=200", own, 200))).isEqualTo(byType(mari, own));
    }

    @Test
    @DisplayName(
            "leaves out types that are not asked for, what has not changed, and what the token does not open, which is said")
    void parts() {
        Traveller mari = travel(false);
        String of = "/Patient/" + mari.id().value() + "/$everything";
        Account self = People.client(accounts, mari.id());
        String own = LetIn.token(mvc, self, "demo-app", "patient/*.rs");
        assertThat(everything(of + "?_type=Goal,Observation", own, 200))
                .isNotEmpty()
                .allMatch(i -> i.startsWith("Goal/") || i.startsWith("Observation/"));
        assertThat(everything(of + "?_type=Encounter&_since=2026-03-09T00:00:00Z", own, 200))
                .isNotEmpty();
        assertThat(everything(of + "?_since=2027-01-01T00:00:00Z", own, 200)).isEmpty();
        expect(get(of + "?_type=Slot", own), 400, "_type");
        expect(get(of + "?colour=red", own), 400, "colour");
        expect(get(of + "?_token=x", own), 400, "_token");
        String narrow = LetIn.token(mvc, self, "demo-app", "patient/Patient.rs patient/Goal.rs");
        var answer = get(of, narrow);
        assertThat(answer.body()).contains("Observation was not included").contains("\"Goal\"");
        assertThat(everything(of, narrow, 50))
                .allMatch(i -> i.startsWith("Goal/") || i.startsWith("Patient/"));
        expect(get(of, LetIn.token(mvc, self, "demo-app", "patient/Goal.rs")), 403, "Patient");
        Traveller other = travel(false);
        expect(get("/Patient/" + other.id().value() + "/$everything", own), 404, null);
    }

    @Test
    @DisplayName(
            "can be taken out by the client from the pages: one valid bundle, not kept by anybody, told in the journal")
    void download() throws Exception {
        Traveller mari = travel(true);
        Account self = People.client(accounts, mari.id());
        var answer =
                mvc.perform(MockMvcRequestBuilders.get("/my/data/fhir.json").with(as(self)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/fhir+json");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        Bundle bundle =
                FHIR.newJsonParser().parseResource(Bundle.class, answer.getContentAsString());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(errorsIn(bundle)).isEmpty();
        var identities = bundle.getEntry().stream().map(e -> identity(e.getResource())).toList();
        assertThat(new HashSet<>(identities)).hasSameSizeAs(identities);
        String own = LetIn.token(mvc, self, "demo-app", "patient/*.rs");
        assertThat(care(identities)).isEqualTo(byType(mari, own));
        assertThat(answer.getContentAsString())
                .as("one's own whereabouts are not kept from oneself")
                .contains("0407770123", "Turvala")
                .doesNotContain("TURVAKIELTO");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*)
                                        FROM journal_entry j
                                        WHERE j.client_id = :client
                                          AND j.message_key = 'fhir.journal.copyTaken'
                                        """)
                                .param("client", mari.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT bool_and(l.by_client)
                                        FROM access_log l
                                        WHERE l.account_id = :account
                                        """)
                                .param("account", self.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }
}
