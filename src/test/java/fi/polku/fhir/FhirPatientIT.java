package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.ContactWay;
import fi.polku.client.IdentifierKind;
import fi.polku.client.NewClient;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
import fi.polku.kernel.ClientId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A person in FHIR")
class FhirPatientIT extends FhirTest {
    private static final LocalDate BORN = LocalDate.of(1966, 4, 7);
    @Autowired Clients people;
    @Autowired PersonalDetails details;
    @Autowired ClientMerges merges;

    @Test
    @DisplayName("has names, identifiers and ways with their days, and the need of an interpreter")
    void details() {
        ClientId who = person("Fhirinen", "Pentti Olavi", false);
        now.set(NOW.plus(Duration.ofDays(5)));
        details.rename(
                Actor.system(),
                who,
                new PersonalDetails.NewName(
                        "Uusfhir", "Pentti", "Pena", LocalDate.of(2026, 3, 15), "Nimi muuttui"));
        details.identify(
                Actor.system(),
                who,
                new PersonalDetails.GivenIdentifier(
                        IdentifierKind.FOREIGN,
                        "SE",
                        "urn:oid:1.2.752.129.2.1.3.1",
                        "X-" + who.value(),
                        "P"));
        details.speak(
                Actor.system(),
                who,
                new PersonalDetails.NewSpeech(
                        "fi",
                        PersonHistory.Interpreter.SIGN,
                        "fse",
                        PersonHistory.InterpreterWay.PRESENT,
                        "K"));
        details.reach(
                Actor.system(),
                who,
                new PersonalDetails.NewWay(
                        ContactWay.Kind.PHONE,
                        "046 555 0177",
                        ContactWay.Speaks.CONTACT_US,
                        null,
                        null,
                        null,
                        null,
                        "K"));
        Patient patient = read(who);
        assertThat(patient.getName())
                .anySatisfy(n -> {
                    assertThat(n.getUse()).isEqualTo(HumanName.NameUse.OLD);
                    assertThat(n.getFamily()).isEqualTo("Fhirinen");
                    assertThat(n.getPeriod().getEndElement().getValueAsString())
                            .isEqualTo("2026-03-14");
                })
                .anySatisfy(n -> {
                    assertThat(n.getFamily()).isEqualTo("Uusfhir");
                    assertThat(n.getPeriod().getStartElement().getValueAsString())
                            .isEqualTo("2026-03-15");
                });
        assertThat(patient.getIdentifier()).allMatch(i -> i.getPeriod().hasStart());
        assertThat(patient.getIdentifier())
                .anyMatch(i -> "urn:oid:1.2.752.129.2.1.3.1".equals(i.getSystem()));
        ContactPoint phone = patient.getTelecomFirstRep();
        assertThat(phone.getRank()).isEqualTo(1);
        assertThat(phone.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-15");
        assertThat(phone.getExtension()).hasSize(1);
        assertThat(
                        patient.getExtensionByUrl(
                                        "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired")
                                .getValue()
                                .primitiveValue())
                .isEqualTo("true");
        assertThat(patient.getCommunication())
                .extracting(c -> c.getLanguage().getCodingFirstRep().getCode())
                .containsExactly("fi", "fse");
    }

    @Test
    @DisplayName("is linked both ways while joined, and not after")
    void links() {
        ClientId one = person("Linkkinen", "Liisa", false);
        ClientId two = person("Linkkinen", "Liisa", false);
        var link = merges.merge(Actor.system(), two, one, "Sama");
        assertThat(read(two).getLinkFirstRep().getType()).isEqualTo(Patient.LinkType.REPLACEDBY);
        assertThat(read(two).getActive()).isFalse();
        assertThat(read(one).getLinkFirstRep().getType()).isEqualTo(Patient.LinkType.REPLACES);
        assertThat(read(one).getLinkFirstRep().getOther().getReference())
                .isEqualTo("Patient/" + two.value());
        merges.undoMerge(Actor.system(), link, "Eri");
        assertThat(read(one).getLink()).isEmpty();
        assertThat(read(two).getActive()).isTrue();
    }

    @Test
    @DisplayName(
            "is matched with a score and a grade by the rules of the pages, protected ones masked")
    void match() {
        ClientId known = person("Mätsinen", "Aune Maria", false);
        ClientId hidden = person("Mätsinen", "Aune", true);
        Bundle found = match("Matsinen", "Aune", "1966-04-07", "");
        assertThat(found.getEntry())
                .extracting(e -> e.getResource().getIdElement().getIdPart())
                .contains(known.value().toString(), hidden.value().toString());
        var entry =
                found.getEntry().stream()
                        .filter(e ->
                                e.getResource()
                                        .getIdElement()
                                        .getIdPart()
                                        .equals(known.value().toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.getSearch().getScore().doubleValue()).isGreaterThan(0.95);
        assertThat(entry.getSearch().getExtensionFirstRep().getUrl())
                .isEqualTo("http://hl7.org/fhir/StructureDefinition/match-grade");
        assertThat(entry.getSearch().getExtensionFirstRep().getValue().primitiveValue())
                .isEqualTo("certain");
        assertThat(FHIR.newJsonParser().encodeResourceToString(found)).contains("TURVAKIELTO");
        // Two are certain, so neither is the one.
        assertThat(
                        match(
                                        "Matsinen",
                                        "Aune",
                                        "1966-04-07",
                                        ",{\"name\":\"onlyCertainMatches\",\"valueBoolean\":true}")
                                .getEntry())
                .isEmpty();
        assertThat(
                        match(
                                        "Matsinen",
                                        "Aune",
                                        "1966-04-07",
                                        ",{\"name\":\"count\",\"valueInteger\":1}")
                                .getEntry())
                .hasSize(1);
        assertThat(
                        post("/Patient/$match", token(""), "{\"resourceType\":\"Parameters\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    private Bundle match(String family, String given, String born, String more) {
        var answer =
                post(
                        "/Patient/$match",
                        token(""),
                        """
                        {"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"resourceType":"Patient",
                          "name":[{"family":"%s","given":["%s"]}],"birthDate":"%s"}}%s]}
                        """
                                .formatted(family, given, born, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private Patient read(ClientId who) {
        return (Patient) search("Patient?_id=" + who.value()).getEntryFirstRep().getResource();
    }

    private ClientId person(String family, String given, boolean hidden) {
        return people.create(
                Actor.system(),
                new NewClient(
                        family, given, null, null, BORN, null, "fi", null, null, null, hidden,
                        List.of()));
    }
}
