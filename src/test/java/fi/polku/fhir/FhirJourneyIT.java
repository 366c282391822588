package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.client.NearKind;
import fi.polku.client.NewNear;
import fi.polku.kernel.Register;
import fi.polku.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The whole journey in FHIR")
class FhirJourneyIT extends JourneyTest {
    @Autowired fi.polku.client.NearOnes nearOnes;
    @Autowired Permits permits;
    private Traveller mari;

    @BeforeEach
    void journey() {
        mari = travel(false);
    }

    @Test
    @DisplayName("is valid base R4 in every type, made here or received")
    void valid() {
        var warnings = new TreeMap<String, String>();
        for (Resource resource : hers()) {
            String json = FHIR.newJsonParser().encodeResourceToString(resource);
            assertThat(errors(resource)).as(json).isEmpty();
            messages(resource, ResultSeverityEnum.WARNING)
                    .forEach(w -> warnings.put(w.replaceAll("[0-9a-f-]{36}|\\[\\d+]", ""), json));
        }
        // Best practice of HL7 International is not ours to keep; anything else is worth a look.
        assertThat(warnings.keySet()).allMatch(w -> KNOWN.stream().anyMatch(w::contains));
    }

    /**
     * What base R4 says of resources that are right: no narrative beside the data; code systems and
     * forms that it has not got (ours, LOINC, the Finnish table of identifiers); scores that nobody
     * performed, in a unit of their own.
     */
    private static final List<String> KNOWN =
            List.of(
                    "dom-6",
                    "CodeSystem is unknown and can't be validated: https://polku.example/fhir/CodeSystem",
                    "CodeSystem is unknown and can't be validated: http://loinc.org",
                    "CodeSystem is unknown and can't be validated: http://hl7.org/fhir/v2/0203",
                    "codeSystem 'http://loinc.org' version 'null' is not supported",
                    "'Observation Interpretation Codes'",
                    "value set 'IdentifierType'",
                    "The questionnaire 'https://polku.example",
                    "UCUM Codes that contain human readable annotations",
                    "all observations should have a performer");

    /** Everything of the person, and what it refers to. */
    private List<Resource> hers() {
        var all = new ArrayList<Resource>();
        all.addAll(resources("Patient?_id=" + mari.id().value()));
        for (String type : OF_PEOPLE) {
            List<Resource> found = resources(type + "?patient=" + mari.reference() + "&_include=*");
            assertThat(found).as(type).isNotEmpty();
            all.addAll(found);
        }
        String worker = "Practitioner/" + mari.worker().id().value();
        all.addAll(resources("Schedule?actor=" + worker));
        all.addAll(resources("Slot?_count=20"));
        all.addAll(resources("PractitionerRole?practitioner=" + worker));
        all.addAll(resources("HealthcareService?_count=20"));
        all.addAll(resources("Location?_count=20"));
        all.addAll(resources("Questionnaire?_count=20"));
        return all;
    }

    private List<Resource> resources(String query) {
        return search(query).getEntry().stream().map(BundleEntryComponent::getResource).toList();
    }

    @Test
    @DisplayName("tells appointments in each of their states, and the visit")
    void appointments() {
        assertThat(
                        search("Appointment?patient=" + mari.reference()).getEntry().stream()
                                .map(e -> ((Appointment) e.getResource()).getStatus().toCode()))
                .containsExactlyInAnyOrder(
                        "fulfilled", "noshow", "cancelled", "booked", "cancelled", "booked");
        assertThat(search("Encounter?patient=" + mari.reference() + "&date=2026-03-11").getTotal())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("tells the path and the matter as episodes, each of its kind")
    void episodes() {
        Bundle matter = search("EpisodeOfCare?type=MATTER&patient=" + mari.reference());
        EpisodeOfCare episode = (EpisodeOfCare) matter.getEntryFirstRep().getResource();
        assertThat(episode.getStatus()).isEqualTo(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        assertThat(episode.getReferralRequestFirstRep().getReference())
                .isEqualTo("ServiceRequest/" + mari.contact().value());
        assertThat(search("EpisodeOfCare?type=PATH&patient=" + mari.reference()).getTotal())
                .isEqualTo(1);
        assertThat(search("EpisodeOfCare?patient=" + mari.reference()).getTotal()).isEqualTo(2);
    }

    @Test
    @DisplayName("tells the goal reached as a score of its own, found by its code")
    void goals() {
        Goal goal =
                (Goal)
                        search(
                                        "Goal?patient="
                                                + mari.reference()
                                                + "&lifecycle-status=active&_sort=-_lastUpdated")
                                .getEntry()
                                .stream()
                                .map(BundleEntryComponent::getResource)
                                .filter(g -> ((Goal) g).hasOutcomeReference())
                                .findFirst()
                                .orElseThrow();
        Bundle scores =
                search(
                        "Observation?patient="
                                + mari.reference()
                                + "&code=https://polku.example/fhir/CodeSystem/score|gas-t");
        Observation score = (Observation) scores.getEntryFirstRep().getResource();
        assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("60");
        assertThat(goal.getOutcomeReferenceFirstRep().getReference())
                .isEqualTo("Observation/" + score.getIdPart());
        assertThat(score.getFocusFirstRep().getReference()).isEqualTo("Goal/" + goal.getIdPart());
        assertThat(
                        search(
                                        "Observation?code=http://snomed.info/sct|44261-6&patient="
                                                + mari.reference())
                                .getTotal())
                .isZero();
    }

    @Test
    @DisplayName("tells what an assessment came to in the task of the contact")
    void assessed() {
        Task task =
                (Task)
                        search("Task?focus=ServiceRequest/" + mari.contact().value())
                                .getEntryFirstRep()
                                .getResource();
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        assertThat(task.getOutput())
                .extracting(o ->
                        ((org.hl7.fhir.r4.model.CodeableConcept) o.getValue())
                                .getCodingFirstRep()
                                .getCode())
                .containsExactly("APPOINTMENT", "OWN_WORKER_PLAN");
    }

    @Test
    @DisplayName("hides who raised a worry and in what words, until a professional releases it")
    void worry() {
        String all =
                hers().stream()
                        .map(r -> FHIR.newJsonParser().encodeResourceToString(r))
                        .reduce("", String::concat);
        assertThat(all).doesNotContain("Ilmo", "5550199", "ilmo@", "Naapurin ikkuna", "naapurini");
        outcomes.releaseReporter(Actor.system(), mari.worry(), "Ilmoittaja antoi luvan.");
        ServiceRequest told =
                (ServiceRequest)
                        search("ServiceRequest?_id=" + mari.worry().value())
                                .getEntryFirstRep()
                                .getResource();
        assertThat(told.getRequester().getDisplay()).isEqualTo("Ilmo Ilmoittaja");
        assertThat(errors(told)).isEmpty();
        assertThat(FHIR.newJsonParser().encodeResourceToString(told))
                .contains("Naapurin ikkuna")
                .doesNotContain("5550199", "ilmo@");
    }

    /** A value that finds something for each parameter of each type. */
    private Map<String, List<String>> asked() {
        String me = mari.reference();
        String doctor = "Practitioner/" + mari.worker().id().value();
        String unit = mari.worker().unit().value().toString();
        var asked = new TreeMap<String, List<String>>();
        asked.put(
                "Patient",
                List.of(
                        "identifier=urn:oid:1.2.246.21|" + mari.code(),
                        "family=matka",
                        "given=mari",
                        "name=matkal",
                        "birthdate=ge1930",
                        "gender=female,male",
                        "active=true"));
        asked.put(
                "Practitioner",
                List.of(
                        "family=Kaukola",
                        "given=Paikka",
                        "name=paik",
                        "active=true",
                        identifier()));
        asked.put(
                "PractitionerRole",
                List.of(
                        "practitioner=" + doctor,
                        "organization=Organization/" + unit,
                        "role=PHYSIOTHERAPIST",
                        "active=true",
                        identifier()));
        asked.put(
                "Organization",
                List.of(
                        "name=Kankaanp",
                        "active=true",
                        "address-city=KANKAANP",
                        "type=" + kindOf(unit),
                        "partof=" + parent(),
                        "identifier=urn:uuid:" + unit));
        asked.put(
                "Location",
                List.of(
                        "name=Kankaanp",
                        "organization=" + unit,
                        "status=active",
                        "address-city=Kankaan",
                        "identifier=urn:uuid:" + unit));
        asked.put(
                "HealthcareService",
                List.of(
                        "name:contains=a",
                        "service-category=HEALTH",
                        "service-type=" + one("SELECT code FROM service ORDER BY id LIMIT 1"),
                        "active=true",
                        "location="
                                + one(
                                        "SELECT unit_id::text FROM unit_service ORDER BY 1 LIMIT 1")));
        asked.put(
                "ServiceRequest",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "performer=" + unit,
                        "status=active,completed",
                        "priority=routine,urgent,stat",
                        "category=HEALTH,SOCIAL",
                        "authored=2026-03-10"));
        asked.put(
                "Task",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "focus=ServiceRequest/" + mari.contact().value(),
                        "based-on=ServiceRequest/" + mari.contact().value(),
                        "owner=" + unit + "," + doctor,
                        "status=requested",
                        "priority=routine",
                        "code=CONTACT",
                        "authored-on=2026-03-10",
                        "modified=ge2026-03-10"));
        asked.put(
                "EpisodeOfCare",
                List.of(
                        "patient=" + me,
                        "status=active",
                        "type=MATTER",
                        "date=2026-03-10",
                        "care-manager="
                                + one(
                                        "SELECT professional_id::text FROM own_worker WHERE client_id = '"
                                                + mari.id().value()
                                                + "'"),
                        "organization="
                                + one(
                                        "SELECT producer_id::text FROM matter WHERE client_id = '"
                                                + mari.id().value()
                                                + "'")));
        asked.put(
                "CareTeam",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "status=active",
                        "participant="
                                + one(
                                        "SELECT professional_id::text FROM own_worker WHERE client_id = '"
                                                + mari.id().value()
                                                + "'")));
        supported();
        asked.put("Flag", List.of("patient=" + me, "subject=" + me, "date=2026-03-10"));
        asked.put(
                "Condition",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "code=DAILY_LIFE",
                        "category=problem-list-item",
                        "clinical-status=active",
                        "recorded-date=2026-03-10"));
        asked.put(
                "DocumentReference",
                List.of(
                        "patient=" + me,
                        "status=current",
                        "type=DECISION",
                        "date=2026-03-10",
                        "author="
                                + one(
                                        "SELECT decider_id::text FROM decision WHERE client_id = '"
                                                + mari.id().value()
                                                + "'"),
                        "custodian="
                                + one(
                                        "SELECT organiser_id::text FROM document WHERE client_id = '"
                                                + mari.id().value()
                                                + "'")));
        asked.put(
                "CarePlan",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "status=active",
                        "date=2026-03-10",
                        "care-team=CareTeam/" + mari.id().value(),
                        "goal="
                                + one(
                                        "SELECT g.id::text FROM path_goal g JOIN path p ON p.id = g.path_id WHERE p.client_id = '"
                                                + mari.id().value()
                                                + "'")));
        asked.put("Goal", List.of("patient=" + me, "subject=" + me, "lifecycle-status=active"));
        asked.put(
                "Schedule",
                List.of(
                        "actor=" + doctor,
                        "service-type=PHYSIOTHERAPY",
                        "date=ge2026",
                        "active=true"));
        asked.put(
                "Slot",
                List.of(
                        "schedule="
                                + one(
                                        "SELECT id::text FROM schedule WHERE professional_id = '"
                                                + mari.worker().id().value()
                                                + "'"),
                        "status=free",
                        "start=2026-03-11",
                        "service-type=PHYSIOTHERAPY"));
        asked.put(
                "Appointment",
                List.of(
                        "patient=" + me,
                        "actor=" + me,
                        "practitioner=" + doctor,
                        "location=" + unit,
                        "slot="
                                + one(
                                        "SELECT slot_id::text FROM appointment WHERE client_id = '"
                                                + mari.id().value()
                                                + "' LIMIT 1"),
                        "status=booked",
                        "date=2026-03-11",
                        "service-type=PHYSIOTHERAPY"));
        asked.put(
                "Encounter",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "participant=" + doctor,
                        "practitioner=" + doctor,
                        "service-provider=" + unit,
                        "appointment="
                                + one(
                                        "SELECT appointment_id::text FROM visit WHERE outcome = 'ATTENDED' AND client_id = '"
                                                + mari.id().value()
                                                + "'"),
                        "status=finished",
                        "date=2026-03-11",
                        identifier("Encounter")));
        asked.put(
                "Questionnaire",
                List.of(
                        "url=https://polku.example/fhir/Questionnaire/phq-9",
                        "name=contact",
                        "title=Yhteyd",
                        "status=active"));
        asked.put(
                "QuestionnaireResponse",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "status=completed",
                        "authored=2026-03-10",
                        "questionnaire=https://polku.example/fhir/Questionnaire/phq-9"));
        asked.put(
                "Observation",
                List.of(
                        "patient=" + me,
                        "subject=" + me,
                        "encounter="
                                + one(
                                        "SELECT encounter_id::text FROM instrument_score WHERE encounter_id IS NOT NULL AND client_id = '"
                                                + mari.id().value()
                                                + "'"),
                        "derived-from="
                                + one(
                                        "SELECT answer_id::text FROM instrument_score WHERE answer_id IS NOT NULL AND client_id = '"
                                                + mari.id().value()
                                                + "'"),
                        "status=final",
                        "category=survey",
                        "code=http://loinc.org|44261-6",
                        "date=2026-03-10"));
        permitted(unit);
        asked.put(
                "Consent",
                List.of(
                        "patient=" + me,
                        "status=active",
                        "category=LUOVUTUSLUPA",
                        "actor=" + unit,
                        "date=2026-03-10"));
        nearOnes.add(
                Actor.system(),
                mari.id(),
                NewNear.outside("Äiti Kaukola", "040 123 4567", NearKind.MOTHER));
        asked.put(
                "RelatedPerson",
                List.of("patient=" + me, "active=true", "relationship=MTH,MOTHER"));
        asked.put(
                "AuditEvent",
                List.of(
                        "patient=" + me,
                        "entity=" + me,
                        "agent-role=SYSTEM",
                        "action=R",
                        "subtype=FHIR_Patient",
                        "date=2026-03-10"));
        return asked;
    }

    /** A permit to one unit, as another system may have brought it. */
    private void permitted(String unit) {
        search("Patient?_id=" + mari.id().value());
        var self = People.client(accounts, mari.id()).actor();
        permits.informed(self);
        permits.permit(
                self, new Permits.NewPermit(Register.PATIENT, Set.of("SUMMARY"), null, null));
        jdbc.sql("UPDATE permit SET receiver_unit_id = :unit WHERE client_id = :client")
                .param("unit", UUID.fromString(unit.substring(unit.lastIndexOf('/') + 1)))
                .param("client", mari.id().value())
                .update();
    }

    /** Special support in force from the day of the journey. */
    private void supported() {
        jdbc.sql(
                        """
                        INSERT INTO special_support (id, client_id, grounds, signs, reason, decided_at, needed, from_on, register, service_task,
                          organiser_id, producer_id, record_status, happened_at, recorded_at, created_at)
                        SELECT gen_random_uuid(), a.client_id, '{OTHER_SIMILAR}', '{}', 'Tuki on tarpeen.', a.happened_at, TRUE, '2026-03-10', a.register,
                          a.service_task, a.organiser_id, a.producer_id, 'FINAL', a.happened_at, a.recorded_at, a.created_at
                        FROM assessment a
                        WHERE a.client_id = :client
                          AND a.register = 'SOCIAL_WELFARE'
                        LIMIT 1
                        """)
                .param("client", mari.id().value())
                .update();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).list().getFirst();
    }

    private String kindOf(String unit) {
        return one("SELECT kind FROM unit WHERE id = '" + unit + "'");
    }

    private String parent() {
        return one(
                "SELECT parent_id::text FROM unit WHERE parent_id IS NOT NULL ORDER BY 1 LIMIT 1");
    }

    private String identifier() {
        return "identifier=urn:ietf:rfc:3986|urn:uuid:" + mari.worker().id().value();
    }

    /** An identifier that another organisation gave. */
    private String identifier(String type) {
        var response =
                post(
                        "/" + type,
                        token(""),
                        """
                        {"resourceType":"Encounter","status":"finished","identifier":[{"system":"urn:visits","value":"%s"}],
                         "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                         "subject":{"reference":"%s"}}
                        """
                                .formatted(mari.code(), mari.reference()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return "identifier=urn:visits|" + mari.code();
    }

    @Test
    @DisplayName("is found by every parameter that the capability statement tells of, and no other")
    void everyParameter() {
        var told = new TreeMap<String, TreeSet<String>>();
        client().capabilities()
                .ofType(org.hl7.fhir.r4.model.CapabilityStatement.class)
                .execute()
                .getRestFirstRep()
                .getResource()
                .forEach(r -> {
                    var names = new TreeSet<String>();
                    r.getSearchParam().forEach(p -> names.add(p.getName()));
                    if (!names.isEmpty()) {
                        told.put(r.getType(), names);
                    }
                });
        var asked = asked();
        assertThat(told.keySet()).isEqualTo(asked.keySet());
        asked.forEach((type, queries) -> {
            var names = new TreeSet<String>();
            for (String query : queries) {
                names.add(query.replaceFirst("[=:].*", ""));
                Bundle found = search(type + "?_count=5&" + query);
                assertThat(found.getEntry()).as(type + "?" + query).isNotEmpty();
                Resource first = found.getEntryFirstRep().getResource();
                assertThat(search(type + "?_id=" + first.getIdPart()).getTotal()).isEqualTo(1);
                names.add("_id");
            }
            if (!type.equals("Questionnaire")) {
                assertThat(search(type + "?_lastUpdated=ge2020&_count=1").getEntry())
                        .as(type)
                        .hasSize(1);
                assertThat(search(type + "?_lastUpdated=lt2000&_count=1").getEntry())
                        .as(type)
                        .isEmpty();
                names.add("_lastUpdated");
            }
            assertThat(told.get(type)).as(type).isEqualTo(names);
        });
    }

    @Test
    @DisplayName("comes in pages, each row once, in the order asked for, also while it grows")
    void pages() {
        for (String query :
                List.of(
                        "Appointment?_sort=-date",
                        "Appointment?_sort=date",
                        "Observation?_sort=-date",
                        "Encounter?_sort=-date",
                        "Task?_sort=-authored-on",
                        "ServiceRequest?_sort=authored",
                        "CarePlan?_sort=date",
                        "Goal?_sort=-_lastUpdated",
                        "Appointment?_sort=-_id",
                        "QuestionnaireResponse?_sort=-authored",
                        "EpisodeOfCare?_sort=-date")) {
            String mine = query + "&patient=" + mari.reference();
            List<String> whole = ids(all(mine));
            assertThat(ids(all(mine + "&_count=1")))
                    .as(query)
                    .isEqualTo(whole)
                    .doesNotHaveDuplicates();
            assertThat(search(mine + "&_count=1").getTotal()).isEqualTo(whole.size());
        }
        List<java.util.Date> starts =
                all("Appointment?_sort=-date&_count=2&patient=" + mari.reference()).stream()
                        .map(e -> ((Appointment) e.getResource()).getStart())
                        .toList();
        assertThat(starts).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder());
        Bundle first = search("Task?_sort=-_lastUpdated&_count=1&patient=" + mari.reference());
        String seen = first.getEntryFirstRep().getResource().getIdPart();
        now.set(NOW.plus(Duration.ofHours(1)));
        outcomes.linkClient(Actor.system(), another(), mari.id());
        var rest = new ArrayList<String>();
        Bundle page = first;
        while (page.getLink(Bundle.LINK_NEXT) != null) {
            page = client().loadPage().next(page).execute();
            rest.addAll(ids(page.getEntry()));
        }
        assertThat(rest).doesNotContain(seen).doesNotHaveDuplicates();
    }

    private fi.polku.contact.ContactId another() {
        return reception
                .receive(
                        Actor.anonymous(),
                        fi.polku.contact.NewContact.of(fi.polku.contact.Channel.WEB, "Uusi asia.")
                                .municipality("214")
                                .phone("040 777 0123")
                                .ready())
                .contact();
    }

    private static List<String> ids(List<BundleEntryComponent> entries) {
        return entries.stream().map(e -> e.getResource().getIdPart()).toList();
    }

    @Test
    @DisplayName("brings what is referred to, of the asked kind only")
    void includes() {
        assertThat(types("Appointment?_include=Appointment:patient"))
                .containsExactly("Appointment", "Patient");
        assertThat(types("Appointment?_include=Appointment:practitioner"))
                .containsExactly("Appointment", "Practitioner");
        assertThat(types("Appointment?_include=Appointment:actor"))
                .containsExactly("Appointment", "Location", "Patient", "Practitioner");
        assertThat(types("Task?_include=Task:focus&_include=Task:patient"))
                .containsExactly("Patient", "ServiceRequest", "Task");
        assertThat(types("CarePlan?_include=CarePlan:goal&_include=CarePlan:care-team"))
                .containsExactly("CarePlan", "CareTeam", "Goal");
        assertThat(
                        types(
                                "Observation?_include=Observation:derived-from&_include=Observation:focus"))
                .containsExactly("Goal", "Observation", "QuestionnaireResponse");
        assertThat(types("EpisodeOfCare?_include=EpisodeOfCare:organization"))
                .containsExactly("EpisodeOfCare", "Organization");
        assertThat(types("Encounter?_include=Encounter:appointment"))
                .containsExactly("Appointment", "Encounter");
    }

    private Set<String> types(String query) {
        var types = new TreeSet<String>();
        search(query + "&patient=" + mari.reference())
                .getEntry()
                .forEach(e -> types.add(e.getResource().fhirType()));
        return types;
    }
}
