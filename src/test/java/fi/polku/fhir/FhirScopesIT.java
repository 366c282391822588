package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A machine's scope")
class FhirScopesIT extends JourneyTest {

    @ParameterizedTest(name = "{0}: search {1}, read {2}, create {3}")
    @DisplayName("lets it search, read and make what it names and nothing else")
    @CsvSource({
        "system/Encounter.read,   200, 200, 403",
        "system/Encounter.rs,     200, 200, 403",
        "system/Encounter.r,      403, 200, 403",
        "system/Encounter.s,      200, 403, 403",
        "system/Encounter.write,  403, 403, 201",
        "system/Encounter.c,      403, 403, 201",
        "system/Encounter.cruds,  200, 200, 201",
        "system/*.read,           200, 200, 403",
        "system/Patient.cruds,    403, 403, 403"
    })
    void holds(String scope, int search, int read, int create) {
        Traveller mari = SOMEBODY.isEmpty() ? remember(travel(false)) : SOMEBODY.getFirst();
        String token = token(scope);
        String id =
                search("Encounter?patient=" + mari.reference())
                        .getEntryFirstRep()
                        .getResource()
                        .getIdPart();
        check(get("/Encounter?patient=" + mari.reference(), token), search);
        check(get("/Encounter/" + id, token), read);
        check(
                post(
                        "/Encounter",
                        token,
                        """
                        {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"subject":{"reference":"%s"}}
                        """
                                .formatted(mari.reference())),
                create);
    }

    private static final List<Traveller> SOMEBODY = new java.util.ArrayList<>();

    private static Traveller remember(Traveller traveller) {
        SOMEBODY.add(traveller);
        return traveller;
    }

    private static void check(java.net.http.HttpResponse<String> response, int status) {
        if (status == 403) {
            expect(response, 403, "Encounter");
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        }
    }

    @Test
    @DisplayName("is asked of included resources too, and what was left out is said")
    void included() {
        Traveller mari = travel(false);
        String query =
                "/Appointment?patient="
                        + mari.reference()
                        + "&_include=Appointment:patient&_include=Appointment:practitioner";
        Bundle found =
                FHIR.newJsonParser()
                        .parseResource(
                                Bundle.class,
                                get(
                                                query,
                                                token(
                                                        "system/Appointment.rs system/Patient.r"
                                                                .replace(" ", "+")))
                                        .body());
        assertThat(found.getEntry())
                .extracting(e -> e.getResource().fhirType())
                .contains("Appointment", "Patient", "OperationOutcome")
                .doesNotContain("Practitioner");
        var outcome =
                (OperationOutcome)
                        found.getEntry().stream()
                                .filter(e ->
                                        e.getSearch().getMode() == Bundle.SearchEntryMode.OUTCOME)
                                .findFirst()
                                .orElseThrow()
                                .getResource();
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).startsWith("Practitioner");
        assertThat(errors(outcome)).isEmpty();
    }

    @Test
    @DisplayName("is given at the address that the server tells to anybody")
    void configuration() {
        var told =
                send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create(
                                                base() + "/.well-known/smart-configuration"))
                                .build());
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains(
                        "\"http://localhost:" + port + "/oauth2/token\"",
                        "\"http://localhost:" + port + "/oauth2/authorize\"",
                        "client_credentials",
                        "authorization_code",
                        "context-standalone-patient",
                        "S256");
    }

    @Test
    @DisplayName("is asked of every entry of a transaction")
    void transaction() {
        expect(
                post(
                        "",
                        token("system/Organization.c"),
                        """
                        {"resourceType":"Bundle","type":"transaction","entry":[
                         {"request":{"method":"POST","url":"Patient"},"resource":{"resourceType":"Patient","name":[{"family":"Oikeudeton"}]}}]}
                        """),
                403,
                "Patient");
    }

    @Test
    @DisplayName("does not keep its views out of the log: each says which program saw what")
    void logged() {
        Traveller mari = travel(false);
        for (String type : OF_PEOPLE) {
            search(type + "?patient=" + mari.reference());
        }
        search("Appointment?patient=" + mari.reference() + "&_include=Appointment:patient");
        List<String> seen =
                jdbc.sql(
                                """
                                SELECT l.part || ' ' || l.program || ' ' || l.purpose
                                FROM access_log l
                                WHERE l.client_id = :id
                                  AND l.part LIKE 'FHIR_%'
                                """)
                        .param("id", mari.id().value())
                        .query(String.class)
                        .list();
        for (String type : OF_PEOPLE) {
            assertThat(seen).contains("FHIR_" + type + " demo-system INTEGRATION");
        }
        assertThat(seen).contains("FHIR_Patient demo-system INTEGRATION");
    }
}
