package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A transaction bundle")
class FhirImportIT extends FhirTest {
    private static final Path SYNTHEA =
            Path.of(System.getProperty("polku.shared", "../shared"))
                    .resolve("data/synthea-60-people-r4.zip");

    @Test
    @DisplayName(
            "brings people, teams, plans, visits and scores with their references, and says what has no place")
    void smallBundle() {
        String n = UUID.randomUUID().toString();
        Bundle response = take(bundle(n));
        assertThat(response.getEntry())
                .extracting(e -> e.getResponse().getStatus().substring(0, 3))
                .containsExactly("201", "201", "200", "201", "200", "201", "201");
        var outcome = (OperationOutcome) response.getEntry().get(4).getResponse().getOutcome();
        assertThat(outcome.getIssueFirstRep().getSeverity())
                .isEqualTo(OperationOutcome.IssueSeverity.WARNING);
        String patient = response.getEntryFirstRep().getResponse().getLocation();
        for (String type : List.of("Encounter", "CarePlan", "Observation")) {
            Bundle found = search(type + "?patient=" + patient);
            assertThat(found.getTotal()).as(type).isEqualTo(1);
            assertThat(errorsIn(found)).isEmpty();
        }
        String plan =
                FHIR.newJsonParser().encodeResourceToString(search("CarePlan?patient=" + patient));
        assertThat(plan)
                .contains("Astma", "urn:uuid:condition-" + n)
                .doesNotContain("\"urn:uuid:p-");
        Bundle visit = search("Encounter?patient=" + patient + "&_include=Encounter:participant");
        assertThat(visit.getEntry())
                .extracting(e -> e.getResource().fhirType())
                .containsExactly("Encounter", "Practitioner");
        // The same practitioner again is found, not made twice.
        assertThat(search("Practitioner?identifier=http://npi.example|" + n).getTotal())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is taken wholly or not at all, and its error names the element")
    void allOrNothing() {
        String n = UUID.randomUUID().toString();
        String broken =
                bundle(n)
                        .replace(
                                "\"Practitioner?identifier=http://npi.example|" + n + "\"}}],",
                                "\"Practitioner?identifier=http://npi.example|nobody\"}}],");
        var response = post("", token(""), broken);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        OperationOutcome outcome =
                FHIR.newJsonParser().parseResource(OperationOutcome.class, response.body());
        assertThat(outcome.getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("Bundle.entry[3].resource.participant.individual");
        assertThat(search("Patient?identifier=http://people.example|" + n).getTotal()).isZero();
        assertThat(search("Practitioner?identifier=http://npi.example|" + n).getTotal()).isZero();
        var missing = post("", token(""), bundle(n).replace("\"status\":\"finished\",", ""));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Bundle.entry[3].resource.status");
    }

    @Test
    @DisplayName("from Synthea loads with every person")
    void synthea() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(SYNTHEA),
                "The third-party data is not here; give its folder with -Dpolku.shared=…");
        String token = token("");
        List<String> infrastructure = new ArrayList<>();
        List<String> people = new ArrayList<>();
        try (ZipFile zip = new ZipFile(SYNTHEA.toFile())) {
            for (var entry : zip.stream().filter(e -> e.getName().endsWith(".json")).toList()) {
                (entry.getName().contains("infrastructure/") ? infrastructure : people)
                        .add(read(zip.getInputStream(entry)));
            }
        }
        // Practitioners' roles point to organisations and places: those come first.
        infrastructure.sort(
                java.util.Comparator.comparing(b -> b.contains("\"PractitionerRole\"")));
        // These people lived in real time: some died after the day on which the other tests stand.
        now.set(null);
        infrastructure.forEach(b -> load(token, b));
        assertThat(people).hasSize(60);
        for (String person : people) {
            Bundle response = load(token, person);
            String patient =
                    response.getEntry().stream()
                            .map(e -> e.getResponse().getLocation())
                            .filter(l -> l != null && l.startsWith("Patient/"))
                            .findFirst()
                            .orElseThrow();
            assertThat(search(patient.replace("/", "?_id=")).getTotal()).isEqualTo(1);
        }
        for (String type :
                List.of(
                        "Patient",
                        "Encounter",
                        "CareTeam",
                        "CarePlan",
                        "Observation",
                        "Practitioner",
                        "PractitionerRole",
                        "Organization",
                        "Location")) {
            assertThat(errorsIn(search(type + "?_sort=-_lastUpdated&_count=10")))
                    .as(type)
                    .isEmpty();
        }
        assertThat(search("Observation?code=55758-7&_summary=count").getTotal())
                .isGreaterThanOrEqualTo(106);
        assertThat(search("Observation?code=93025-5&_summary=count").getTotal())
                .isGreaterThanOrEqualTo(144);
        assertThat(search("Encounter?_summary=count").getTotal()).isGreaterThanOrEqualTo(1072);
    }

    private Bundle load(String token, String body) {
        var response = post("", token, body);
        assertThat(response.statusCode())
                .as(response.body().substring(0, Math.min(2000, response.body().length())))
                .isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, response.body());
    }

    private Bundle take(String body) {
        return load(token(""), body);
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String bundle(String n) {
        return """
        {"resourceType":"Bundle","type":"transaction","entry":[
        {"fullUrl":"urn:uuid:p-N","request":{"method":"POST","url":"Patient"},
         "resource":{"resourceType":"Patient","identifier":[{"system":"http://people.example","value":"N"}],
           "name":[{"family":"Tuotu","given":["Taina"]}],"gender":"female","birthDate":"1980-05-01"}},
        {"fullUrl":"urn:uuid:d-N","request":{"method":"POST","url":"Practitioner","ifNoneExist":"identifier=http://npi.example|N"},
         "resource":{"resourceType":"Practitioner","identifier":[{"system":"http://npi.example","value":"N"}],"name":[{"family":"Vieras"}]}},
        {"fullUrl":"urn:uuid:d2-N","request":{"method":"POST","url":"Practitioner","ifNoneExist":"identifier=http://npi.example|N"},
         "resource":{"resourceType":"Practitioner","identifier":[{"system":"http://npi.example","value":"N"}],"name":[{"family":"Vieras"}]}},
        {"fullUrl":"urn:uuid:e-N","request":{"method":"POST","url":"Encounter"},
         "resource":{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
           "subject":{"reference":"urn:uuid:p-N"},
           "participant":[{"individual":{"reference":"Practitioner?identifier=http://npi.example|N"}}],
           "period":{"start":"2025-10-02T03:53:39+00:00","end":"2025-10-02T04:08:39+00:00"}}},
        {"fullUrl":"urn:uuid:condition-N","request":{"method":"POST","url":"Condition"},
         "resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:p-N"},"code":{"text":"Astma"}}},
        {"fullUrl":"urn:uuid:c-N","request":{"method":"POST","url":"CarePlan"},
         "resource":{"resourceType":"CarePlan","status":"active","intent":"plan","subject":{"reference":"urn:uuid:p-N"},
           "addresses":[{"reference":"urn:uuid:condition-N"}],"encounter":{"reference":"urn:uuid:e-N"}}},
        {"fullUrl":"urn:uuid:o-N","request":{"method":"POST","url":"Observation"},
         "resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},
           "subject":{"reference":"urn:uuid:p-N"},"encounter":{"reference":"urn:uuid:e-N"},
           "effectiveDateTime":"2025-10-02T04:00:00+00:00","valueQuantity":{"value":12}}}
        ]}
        """
                .replace("-N\"", "-" + n + "\"")
                .replace("\"N\"", "\"" + n + "\"")
                .replace("|N\"", "|" + n + "\"");
    }
}
