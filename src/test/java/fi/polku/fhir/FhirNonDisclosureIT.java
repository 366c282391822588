package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Permits;
import fi.polku.kernel.Register;
import fi.polku.testing.LetIn;
import fi.polku.testing.People;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Non-disclosure in FHIR")
class FhirNonDisclosureIT extends JourneyTest {
    @Autowired Permits permits;

    @Test
    @DisplayName("tells no place of the person in any type, and says so in each")
    void everyType() {
        Traveller hidden = travel(true);
        Set<String> places = places(hidden);
        for (String type : OF_PEOPLE) {
            List<BundleEntryComponent> found =
                    all(type + "?patient=" + hidden.reference() + "&_include=*");
            assertThat(found).as(type).isNotEmpty();
            for (BundleEntryComponent entry : found) {
                clean(entry, places);
            }
        }
        Bundle person = search("Patient?_id=" + hidden.id().value());
        assertThat(person.getEntry()).hasSize(1);
        clean(person.getEntryFirstRep(), places);
    }

    @Test
    @DisplayName(
            "holds for a professional who reads by an app, and for the log and everything in one")
    void limitedReaders() {
        Traveller hidden = travel(true);
        Set<String> places = places(hidden);
        String nurse = LetIn.token(mvc, People.nurse(accounts), "demo-clinic", "user/*.rs");
        var self = People.client(accounts, hidden.id()).actor();
        permits.informed(self);
        permits.permit(
                self, new Permits.NewPermit(Register.PATIENT, Set.of("SUMMARY"), null, null));
        jdbc.sql("UPDATE permit SET receiver_unit_id = :unit WHERE client_id = :client")
                .param("unit", People.RECEPTION.value())
                .param("client", hidden.id().value())
                .update();
        for (String query :
                List.of(
                        "/Patient/" + hidden.id().value() + "/$everything?_count=200",
                        "/ServiceRequest?_include=*&patient=" + hidden.reference(),
                        "/Appointment?_include=*&patient=" + hidden.reference())) {
            Bundle found =
                    FHIR.newJsonParser().parseResource(Bundle.class, get(query, nurse).body());
            assertThat(found.getEntry()).as(query).isNotEmpty();
            found.getEntry().forEach(entry -> clean(entry, places));
        }
        for (String type : List.of("Consent", "AuditEvent")) {
            Bundle found = search(type + "?_include=*&patient=" + hidden.reference());
            assertThat(found.getEntry()).as(type).isNotEmpty();
            found.getEntry().forEach(entry -> clean(entry, places));
        }
        assertThat(
                        search(
                                        "Consent?patient="
                                                + hidden.reference()
                                                + "&actor=Organization/"
                                                + People.RECEPTION.value())
                                .getTotal())
                .isZero();
    }

    @Test
    @DisplayName("does not hide the person's whereabouts from the person")
    void self() {
        Traveller hidden = travel(true);
        String own =
                LetIn.token(mvc, People.client(accounts, hidden.id()), "demo-app", "patient/*.rs");
        String patient = get("/Patient/" + hidden.id().value(), own).body();
        assertThat(patient).contains("0407770123", "\"214\"").doesNotContain("TURVAKIELTO");
        String request = get("/ServiceRequest", own).body();
        assertThat(request).contains("asun Turvalassa").doesNotContain("TURVAKIELTO");
        assertThat(
                        FHIR.newJsonParser()
                                .parseResource(
                                        Bundle.class,
                                        get(
                                                        "/Appointment?practitioner="
                                                                + hidden.worker().id().value(),
                                                        own)
                                                .body())
                                .getTotal())
                .isPositive();
    }

    private static void clean(BundleEntryComponent entry, Set<String> places) {
        String json = FHIR.newJsonParser().encodeResourceToString(entry.getResource());
        assertThat(entry.getResource().getMeta().getSecurity())
                .as(json)
                .extracting(Coding::getCode)
                .containsExactly("TURVAKIELTO");
        assertThat(places).as(json).noneMatch(json::contains);
        assertThat(errors(entry.getResource())).isEmpty();
    }

    @Test
    @DisplayName("is what hides: the same journey of somebody else tells its places")
    void others() {
        Traveller open = travel(false);
        for (String type : OF_PEOPLE) {
            if (List.of("Goal", "Condition", "Observation").contains(type)) {
                continue;
            }
            Bundle found = search(type + "?patient=" + open.reference());
            String json = FHIR.newJsonParser().encodeResourceToString(found);
            assertThat(json).doesNotContain("TURVAKIELTO");
            assertThat(places(open)).as(type).anyMatch(json::contains);
        }
    }

    @Test
    @DisplayName("does not let a place be guessed by searching place by place")
    void searches() {
        Traveller hidden = travel(true);
        Traveller open = travel(false);
        String hiddenUnit = "Organization/" + hidden.worker().unit().value();
        for (String query :
                List.of(
                        "Appointment?practitioner=Practitioner/" + hidden.worker().id().value(),
                        "Appointment?actor=Practitioner/" + hidden.worker().id().value(),
                        "Encounter?participant=Practitioner/" + hidden.worker().id().value(),
                        "ServiceRequest?performer=" + hiddenUnit,
                        "Task?owner=" + hiddenUnit,
                        "EpisodeOfCare?organization=" + hiddenUnit)) {
            assertThat(search(query + "&patient=" + hidden.reference() + "&_summary=count"))
                    .as(query)
                    .extracting(Bundle::getTotal)
                    .isEqualTo(0);
        }
        for (String query :
                List.of(
                        "Appointment?practitioner=Practitioner/" + open.worker().id().value(),
                        "Appointment?actor=Practitioner/" + open.worker().id().value(),
                        "Encounter?participant=Practitioner/" + open.worker().id().value(),
                        "ServiceRequest?performer=Organization/" + open.worker().unit().value())) {
            assertThat(search(query + "&patient=" + open.reference()).getTotal())
                    .as(query)
                    .isPositive();
        }
        assertThat(search("Appointment?actor=" + hidden.reference()).getTotal()).isPositive();
    }

    /** Names, ids, addresses and numbers that would tell where the person is. */
    private Set<String> places(Traveller person) {
        var places = new HashSet<String>();
        organizations
                .units()
                .forEach(u -> {
                    places.add(u.id().value().toString());
                    places.addAll(u.name().byLanguage().values());
                    places.add(u.street());
                });
        organizations
                .professionals()
                .forEach(p -> {
                    places.add(p.id().value().toString());
                    places.add(p.name());
                });
        organizations.municipalities().forEach(m -> places.addAll(m.name().byLanguage().values()));
        places.add("Turvala");
        places.add("\"214\"");
        places.add("7770123");
        places.add("mari@");
        places.add("0287654321");
        places.add(person.worker().familyName());
        return places;
    }
}
