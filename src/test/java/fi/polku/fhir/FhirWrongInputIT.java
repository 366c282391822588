package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fi.polku.access.Actor;
import fi.polku.access.SigningKeys;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in FHIR")
class FhirWrongInputIT extends FhirTest {
    @Autowired Clients clients;
    @Autowired SigningKeys keys;

    @ParameterizedTest(name = "GET {0} is {1} and names {2}")
    @DisplayName("in an address is an outcome that names the parameter")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    /Patient?colour=red                            | 400 | colour
                    /Patient?birthdate=10.3.2026                   | 400 | birthdate
                    /Patient?birthdate=2026-02-30                  | 400 | birthdate
                    /Patient?birthdate=xx2026-02-20                | 400 | birthdate
                    /Patient?_lastUpdated=yesterday                | 400 | _lastUpdated
                    /Patient?_count=-1                             | 400 | _count
                    /Patient?_count=many                           | 400 | _count
                    /Patient?_count=99999999999                    | 400 | _count
                    /Patient?_sort=colour                          | 400 | _sort
                    /Patient?_sort=family                          | 400 | _sort
                    /Patient?_sort=birthdate,_id                   | 400 | _sort
                    /Patient?_total=maybe                          | 400 | _total
                    /Patient?_token=x                              | 400 | _token
                    /Patient?_sort=birthdate&_token=YmlydGhkYXRlfHh8MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw | 400 | _token
                    /Patient?name=                                 | 400 | name
                    /Patient?name=%00                              | 400 | name
                    /Patient?name:near=x                           | 400 | name:near
                    /Patient?_has:Observation:patient:code=1       | 400 | _has:Observation:patient:code
                    /Patient?_revinclude=Observation:patient       | 400 | _revinclude
                    /Appointment?_include=Appointment:colour       | 400 | _include
                    /Appointment?_include=Appointment:date         | 400 | _include
                    /Appointment?_include=Patient:organization     | 400 | _include
                    /Observation?patient:identifier=x              | 400 | patient:identifier
                    /Questionnaire?colour=red                      | 400 | colour
                    /Questionnaire?_token=x                        | 400 | _token
                    /Questionnaire?_sort=title                     | 400 | _sort
                    /Patient/00000000-0000-0000-0000-000000000000  | 404 | Patient
                    /Patient/x                                     | 404 | Patient
                    /Procedure?_count=1                            | 404 | Procedure
                    /Procedure/00000000-0000-0000-0000-000000000000 | 404 | Procedure
                    """)
    void addresses(String address, int status, String element) {
        expect(get(address, token("")), status, element);
    }

    @Test
    @DisplayName("of another type's id is not found, and a reference to nobody finds nothing")
    void otherType() {
        var id = clients.create(Actor.system(), NewClient.of("Toni", "Toinen", identityCode()));
        expect(get("/Observation/" + id.value(), token("")), 404, "Observation");
        for (String query :
                new String[] {
                    "Observation?patient=nobody",
                    "Observation?patient=Patient/00000000-0000-0000-0000-000000000000",
                    "Observation?status=wrong",
                    "Patient?identifier=urn:wrong|" + id.value()
                }) {
            assertThat(search(query).getTotal()).as(query).isZero();
        }
        assertThat(search("Patient?_count=100000&_summary=count").getTotal()).isPositive();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("in a resource is an outcome that names the element, and nothing is saved")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    Patient     ¦ 400 ¦ - ¦ {"resourceType":"Patient","name":[{"family":"TAG"}
                    Patient     ¦ 400 ¦ - ¦ [1,2]
                    Patient     ¦ 400 ¦ - ¦ ""
                    Patient     ¦ 400 ¦ Patient.colour ¦ {"resourceType":"Patient","colour":"red","name":[{"family":"TAG"}]}
                    Patient     ¦ 400 ¦ Patient.birthDate ¦ {"resourceType":"Patient","birthDate":"30.2.1980","name":[{"family":"TAG"}]}
                    Patient     ¦ 400 ¦ Patient.gender ¦ {"resourceType":"Patient","gender":"nainen","name":[{"family":"TAG"}]}
                    Patient     ¦ 400 ¦ - ¦ {"resourceType":"Observation","status":"final","code":{"text":"TAG"}}
                    Patient     ¦ 422 ¦ Patient.birthDate ¦ {"resourceType":"Patient","birthDate":"1980","name":[{"family":"TAG"}]}
                    Patient     ¦ 422 ¦ Patient.birthDate ¦ {"resourceType":"Patient","birthDate":"2050-01-01","name":[{"family":"TAG"}]}
                    Patient     ¦ 422 ¦ Patient.identifier ¦ {"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.246.21","value":"010190-999X"}],"name":[{"family":"TAG"}]}
                    Patient     ¦ 422 ¦ Patient.name ¦ {"resourceType":"Patient","name":[{"family":"TAG<script>alert(1)</script>"}]}
                    Patient     ¦ 422 ¦ Patient.name ¦ {"resourceType":"Patient","name":[{"family":"TAGLONG"}]}
                    Patient     ¦ 422 ¦ Patient.name[0].family ¦ {"resourceType":"Patient","name":[{"family":"TAG\\u0000"}]}
                    Patient     ¦ 422 ¦ Patient.telecom ¦ {"resourceType":"Patient","name":[{"family":"TAG"}],"telecom":[{"system":"email","value":"no"}]}
                    Patient     ¦ 422 ¦ Patient.modifierExtension ¦ {"resourceType":"Patient","name":[{"family":"TAG"}],"modifierExtension":[{"url":"urn:x","valueBoolean":true}]}
                    Encounter   ¦ 422 ¦ Encounter.status ¦ {"resourceType":"Encounter","identifier":[{"value":"TAG"}]}
                    Encounter   ¦ 400 ¦ Encounter.status ¦ {"resourceType":"Encounter","status":"over","identifier":[{"value":"TAG"}]}
                    Encounter   ¦ 422 ¦ Encounter.subject ¦ {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"identifier":[{"value":"TAG"}]}
                    Encounter   ¦ 422 ¦ Encounter.subject ¦ {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"identifier":[{"value":"TAG"}],"subject":{"reference":"Patient/00000000-0000-0000-0000-000000000000"}}
                    Encounter   ¦ 422 ¦ Encounter.subject ¦ {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"identifier":[{"value":"TAG"}],"subject":{"reference":"Patient/x"}}
                    Encounter   ¦ 422 ¦ Encounter.subject ¦ {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"identifier":[{"value":"TAG"}],"subject":{"reference":"Patient?identifier=urn:none|none"}}
                    Encounter   ¦ 422 ¦ Encounter.subject ¦ {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"identifier":[{"value":"TAG"}],"subject":{"reference":"urn:uuid:nobody"}}
                    Observation ¦ 422 ¦ Observation.code ¦ {"resourceType":"Observation","status":"final","code":{"text":"TAG"}}
                    Observation ¦ 422 ¦ Observation.status ¦ {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}],"text":"TAG"}}
                    ServiceRequest ¦ 400 ¦ ServiceRequest ¦ {"resourceType":"ServiceRequest","status":"active","intent":"order","subject":{"display":"TAG"}}
                    Task        ¦ 400 ¦ Task ¦ {"resourceType":"Task","status":"requested","intent":"order","description":"TAG"}
                    Slot        ¦ 400 ¦ Slot ¦ {"resourceType":"Slot","comment":"TAG"}
                    Questionnaire ¦ 400 ¦ Questionnaire ¦ {"resourceType":"Questionnaire","status":"active","title":"TAG"}
                    Procedure   ¦ 404 ¦ Procedure ¦ {"resourceType":"Procedure","subject":{"display":"TAG"}}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.questionnaire ¦ {"resourceType":"QuestionnaireResponse","status":"completed"}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.questionnaire ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"http://x.example/unknown"}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.status ¦ {"resourceType":"QuestionnaireResponse","questionnaire":"https://polku.example/fhir/Questionnaire/contact"}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.subject ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/phq-9"}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.questionnaire ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/phq-9|0.1"}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='whom').answer.value ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"phone","answer":[{"valueString":"0401234567"}]},{"linkId":"whom","answer":[{"valueString":"KAVERI"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='bornOn').answer.value ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"phone","answer":[{"valueString":"0401234567"}]},{"linkId":"bornOn","answer":[{"valueString":"31.2.1980"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='identityCode') ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"phone","answer":[{"valueString":"0401234567"}]},{"linkId":"identityCode","answer":[{"valueString":"010190-999X"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='phone') ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"phone","answer":[{"valueString":"soita iltaan"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='email') ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"email","answer":[{"valueString":"minä"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='municipality') ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAG"}]},{"linkId":"phone","answer":[{"valueString":"0401234567"}]},{"linkId":"municipality","answer":[{"valueString":"999"}]}]}
                    QuestionnaireResponse ¦ 422 ¦ QuestionnaireResponse.item.where(linkId='text') ¦ {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/contact","item":[{"linkId":"text","answer":[{"valueString":"TAGLONGLONG"}]},{"linkId":"phone","answer":[{"valueString":"0401234567"}]}]}
                    """)
    void resources(String type, int status, String element, String body) {
        String tag = "Tag" + System.nanoTime();
        String sent =
                body.replace("TAGLONGLONG", tag + "x".repeat(20_000))
                        .replace("TAGLONG", tag + "x".repeat(300))
                        .replace("TAG", tag)
                        .replace("\\\\u", "\\u");
        var response = post("/" + type, token(""), sent);
        expect(response, status, element.equals("-") ? null : element);
        assertThat(saved(tag)).isZero();
    }

    /** Rows anywhere that hold the tag. */
    private long saved(String tag) {
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM client_name WHERE family_name LIKE :tag)
                          + (SELECT count(*) FROM received_resource WHERE content::text LIKE :tag)
                          + (SELECT count(*) FROM contact WHERE text LIKE :tag)
                        """)
                .param("tag", "%" + tag + "%")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName(
            "is not what emoji and right-to-left letters are: they come back as they were sent")
    void anyLetters() {
        String family = "Salāma 🌱 سلام";
        var response =
                post(
                        "/Patient",
                        token(""),
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\""
                                + family
                                + "\"}]}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        Patient made = FHIR.newJsonParser().parseResource(Patient.class, response.body());
        assertThat(made.getNameFirstRep().getFamily()).isEqualTo(family);
        assertThat(errors(made)).isEmpty();
    }

    @Test
    @DisplayName("of another content type is told")
    void contentType() {
        var response =
                send(
                        HttpRequest.newBuilder(URI.create(base() + "/Patient"))
                                .header("Authorization", "Bearer " + token(""))
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                                .build());
        expect(response, 400, null);
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            var other =
                    send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    base()
                                                            + "/Patient/00000000-0000-0000-0000-000000000000"))
                                    .header("Authorization", "Bearer " + token(""))
                                    .header("Content-Type", "application/fhir+json")
                                    .method(
                                            method,
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"resourceType\":\"Patient\"}"))
                                    .build());
            assertThat(other.statusCode()).as(method).isBetween(400, 499);
            expect(other, other.statusCode(), "Patient");
        }
    }

    @Test
    @DisplayName("is a token that is missing, wrong or over, and the answer says how to get one")
    void tokens() throws Exception {
        for (String wrong :
                new String[] {"", "nonsense", signed(Instant.parse("2020-01-01T00:00:00Z"))}) {
            HttpResponse<String> response =
                    wrong.isEmpty()
                            ? send(HttpRequest.newBuilder(URI.create(base() + "/Patient")).build())
                            : get("/Patient", wrong);
            assertThat(expect(response, 401, null).getIssueFirstRep().getDiagnostics())
                    .contains("/oauth2/token");
        }
        assertThat(get("/Patient?_count=1", signed(Instant.now().plusSeconds(600))).statusCode())
                .isEqualTo(200);
    }

    /** A token such as the authorization server gives, good until the moment. */
    private String signed(Instant until) throws Exception {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(keys.current().getKeyID())
                                .build(),
                        new JWTClaimsSet.Builder()
                                .subject("demo-system")
                                .claim("token_use", "machine")
                                .claim("scope", "system/*.read")
                                .issueTime(Date.from(until.minusSeconds(3600)))
                                .expirationTime(Date.from(until))
                                .build());
        jwt.sign(new RSASSASigner(keys.current()));
        return jwt.serialize();
    }
}
