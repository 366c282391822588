package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientChange;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.measure.Measures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("FHIR")
class FhirReadsIT extends FhirTest {
    private static final List<String> TYPES =
            List.of(
                    "Patient",
                    "Practitioner",
                    "PractitionerRole",
                    "Organization",
                    "Location",
                    "HealthcareService",
                    "ServiceRequest",
                    "Task",
                    "EpisodeOfCare",
                    "DocumentReference",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Condition",
                    "Flag",
                    "Schedule",
                    "Slot",
                    "Appointment",
                    "Encounter",
                    "Questionnaire",
                    "QuestionnaireResponse",
                    "Observation",
                    "Consent",
                    "RelatedPerson",
                    "AuditEvent");

    @Autowired Clients clients;
    @Autowired Measures measures;
    @Autowired AccessLog log;

    @Test
    @DisplayName("says what it can, to anybody, and lists every type of the journey")
    void metadata() {
        CapabilityStatement can =
                client().capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(can.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .containsAll(TYPES);
        assertThat(can.getFhirVersion().toCode()).isEqualTo("4.0.1");
    }

    @Test
    @DisplayName("reads a person with identity code, municipality and language, and logs the view")
    void person() {
        String code = identityCode();
        ClientId id =
                clients.create(
                        Actor.system(),
                        NewClient.of("Aino Maria", "Esimerkki", code)
                                .livingIn("609")
                                .reachedBy("0400000123", null));
        Patient patient =
                client().read().resource(Patient.class).withId(id.value().toString()).execute();
        assertThat(errors(patient)).isEmpty();
        assertThat(patient.getIdentifierFirstRep().getSystem()).isEqualTo("urn:oid:1.2.246.21");
        assertThat(patient.getIdentifierFirstRep().getType().getCodingFirstRep().getCode())
                .isEqualTo("NNFIN");
        assertThat(
                        patient.getExtensionByUrl(
                                "https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code"))
                .isNotNull();
        assertThat(log.listForClient(id, 10))
                .extracting(AccessLog.View::part)
                .contains("FHIR_Patient");
        for (String query :
                List.of(
                        "identifier=urn:oid:1.2.246.21|" + code,
                        "identifier=" + code,
                        "_id=" + id.value() + "&family=esim",
                        "_id=" + id.value() + "&given=maria",
                        "_id=" + id.value() + "&name=aino&_lastUpdated=ge2026-03-10")) {
            assertThat(search("Patient?" + query).getEntry()).as(query).hasSize(1);
        }
        assertThat(search("Patient?_id=" + id.value() + "&given=esim").getTotal()).isZero();
    }

    @Test
    @DisplayName("gives the kind of an identity code an address that base R4 does not find wrong")
    void kindOfIdentityCode() {
        Patient newer = new Patient();
        newer.addIdentifier()
                .setSystem("urn:oid:1.2.246.21")
                .setValue("020516C903K")
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("NNFIN");
        // When this begins to pass, the address of the Finnish base profiles can be used as it is.
        assertThat(errors(newer)).isNotEmpty();
        ClientId temporary = clients.create(Actor.system(), NewClient.of("Tuntematon", "", null));
        Patient unknown =
                client().read()
                        .resource(Patient.class)
                        .withId(temporary.value().toString())
                        .execute();
        assertThat(unknown.getIdentifierFirstRep().getSystem())
                .matches("urn:oid:1\\.2\\.246\\.10\\.\\d+\\.22\\.2026");
        assertThat(unknown.getIdentifierFirstRep().hasType()).isFalse();
        assertThat(
                        search(
                                        "Patient?identifier="
                                                + unknown.getIdentifierFirstRep().getSystem()
                                                + "|"
                                                + unknown.getIdentifierFirstRep().getValue())
                                .getTotal())
                .isEqualTo(1);
        assertThat(errors(unknown)).isEmpty();
    }

    @Test
    @DisplayName("masks where a person under non-disclosure is and how reached")
    void nonDisclosure() {
        ClientId id =
                clients.create(
                        Actor.system(),
                        NewClient.of("Salla", "Suojattu", identityCode())
                                .livingIn("609")
                                .reachedBy("0400000456", "salla@example.invalid"));
        ClientChange c = ClientChange.of(clients.get(id));
        clients.change(
                Actor.system(),
                id,
                new ClientChange(
                        c.familyName(),
                        c.givenNames(),
                        c.callName(),
                        c.bornOn(),
                        c.sex(),
                        c.language(),
                        c.municipalityCode(),
                        c.phone(),
                        c.email(),
                        true,
                        null));
        Patient patient =
                client().read().resource(Patient.class).withId(id.value().toString()).execute();
        assertThat(patient.getMeta().getSecurity().getFirst().getCode()).isEqualTo("TURVAKIELTO");
        assertThat(FHIR.newJsonParser().encodeResourceToString(patient))
                .doesNotContain("0400000456", "salla@", "609", "Pori");
        assertThat(errors(patient)).isEmpty();
    }

    @ParameterizedTest(name = "serves {0} that base R4 finds no error in")
    @ValueSource(
            strings = {
                "Patient",
                "Practitioner",
                "PractitionerRole",
                "Organization",
                "Location",
                "HealthcareService",
                "ServiceRequest",
                "Task",
                "EpisodeOfCare",
                "DocumentReference",
                "CareTeam",
                "CarePlan",
                "Goal",
                "Condition",
                "Flag",
                "Schedule",
                "Slot",
                "Appointment",
                "Encounter",
                "Questionnaire",
                "QuestionnaireResponse",
                "Observation",
                "Consent",
                "RelatedPerson",
                "AuditEvent"
            })
    void valid(String type) {
        Bundle found = search(type + "?_count=20");
        assertThat(errorsIn(found)).isEmpty();
        assertThat(found.getTotal()).isGreaterThanOrEqualTo(found.getEntry().size());
    }

    @Test
    @DisplayName("pages by a token, each row once, with the total of the same search")
    void pages() {
        Bundle page = search("Organization?_count=7");
        int total = page.getTotal();
        var seen = new ArrayList<String>();
        while (true) {
            page.getEntry().forEach(e -> seen.add(e.getResource().getIdPart()));
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                break;
            }
            page = client().loadPage().next(page).execute();
        }
        assertThat(seen).hasSize(total).hasSizeGreaterThan(7);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    @DisplayName("includes what is referred to")
    void include() {
        Bundle found =
                search(
                        "PractitionerRole?_count=3&_include=PractitionerRole:practitioner"
                                + "&_include=PractitionerRole:organization");
        assertThat(found.getEntry())
                .extracting(e -> e.getResource().fhirType())
                .contains("PractitionerRole", "Practitioner", "Organization");
    }

    @Test
    @DisplayName("takes a response to an instrument as an answer with its score")
    void instrument() {
        ClientId id =
                clients.create(Actor.system(), NewClient.of("Veikko", "Vastaaja", identityCode()));
        Questionnaire form =
                (Questionnaire)
                        search("Questionnaire?url=" + BASE + "/Questionnaire/phq-9")
                                .getEntryFirstRep()
                                .getResource();
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(form.getUrl() + "|" + form.getVersion());
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.getSubject().setReference("Patient/" + id.value());
        form.getItem()
                .forEach(i ->
                        response.addItem()
                                .setLinkId(i.getLinkId())
                                .addAnswer()
                                .setValue(
                                        i.getAnswerOption()
                                                .get(i.getLinkId().equals("9") ? 0 : 1)
                                                .getValueCoding()));
        var created = client().create().resource(response).execute();
        assertThat(created.getCreated()).isTrue();
        QuestionnaireResponse read =
                client().read()
                        .resource(QuestionnaireResponse.class)
                        .withId(created.getId().getIdPart())
                        .execute();
        assertThat(errors(read)).isEmpty();
        Bundle scores =
                search("Observation?patient=" + id.value() + "&code=http://loinc.org|44261-6");
        Observation score = (Observation) scores.getEntryFirstRep().getResource();
        assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("8");
        assertThat(score.getDerivedFromFirstRep().getReference())
                .isEqualTo("QuestionnaireResponse/" + created.getId().getIdPart());
        assertThat(errors(score)).isEmpty();
        assertThat(
                        search(
                                        "QuestionnaireResponse?questionnaire="
                                                + form.getUrl()
                                                + "&subject=Patient/"
                                                + id.value())
                                .getTotal())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("takes a posted form for help as a contact, and names what is missing in it")
    void contactForm() {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(BASE + "/Questionnaire/contact");
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.addItem()
                .setLinkId("text")
                .addAnswer()
                .setValue(new org.hl7.fhir.r4.model.StringType("Selkä on kipeä."));
        response.addItem()
                .setLinkId("phone")
                .addAnswer()
                .setValue(new org.hl7.fhir.r4.model.StringType("040 000 0123"));
        String id = client().create().resource(response).execute().getId().getIdPart();
        Bundle requests = search("ServiceRequest?_id=" + id);
        assertThat(requests.getTotal()).isEqualTo(1);
        assertThat(errorsIn(requests)).isEmpty();
        Bundle tasks = search("Task?focus=ServiceRequest/" + id);
        assertThat(tasks.getTotal()).isEqualTo(1);
        assertThat(errorsIn(tasks)).isEmpty();
        response.getItem().removeFirst();
        expect(
                post(
                        "/QuestionnaireResponse",
                        token(""),
                        FHIR.newJsonParser().encodeResourceToString(response)),
                422,
                "QuestionnaireResponse.item.where(linkId='text')");
    }

    @Test
    @DisplayName("refuses what it does not know, and names the element")
    void wrong() {
        String token = token("");
        expect(get("/Patient?colour=red", token), 400, "colour");
        expect(get("/Patient?birthdate=10.3.2026", token), 400, "birthdate");
        expect(get("/Patient/00000000-0000-0000-0000-000000000000", token), 404, null);
        expect(get("/Patient/x", token), 404, null);
        expect(get("/Patient?_token=x", token), 400, "_token");
        expect(
                post(
                        "/QuestionnaireResponse",
                        token,
                        """
                        {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"http://x.example/unknown"}
                        """),
                422,
                "QuestionnaireResponse.questionnaire");
        expect(
                post(
                        "/QuestionnaireResponse",
                        token,
                        """
                        {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://polku.example/fhir/Questionnaire/phq-9"}
                        """),
                422,
                "QuestionnaireResponse.subject");
        expect(
                post(
                        "/QuestionnaireResponse",
                        token,
                        """
                        {"resourceType":"QuestionnaireResponse","status":"completed","authored":"22.11.2026","foo":1}
                        """),
                400,
                null);
        expect(
                post("", token, "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"),
                422,
                "Bundle.type");
        expect(post("", token, "not json"), 400, null);
    }

    @Test
    @DisplayName("lets in a machine only with the scope, in either version of SMART")
    void scopes() {
        assertThat(get("/Patient?_count=1", "").statusCode()).isEqualTo(401);
        assertThat(get("/Patient?_count=1", token("system/Patient.read")).statusCode())
                .isEqualTo(200);
        assertThat(get("/Patient?_count=1", token("system/Patient.rs")).statusCode())
                .isEqualTo(200);
        expect(get("/Organization?_count=1", token("system/Patient.rs")), 403, "Organization");
        expect(
                post(
                        "/QuestionnaireResponse",
                        token("system/*.read"),
                        "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\"}"),
                403,
                "QuestionnaireResponse");
    }
}
