package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Permits;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.LetIn;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The FHIR names of trust")
class FhirTrustIT extends JourneyTest {
    @Autowired Permits permits;

    private Bundle found(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static Consent consent(Bundle bundle, int i) {
        return (Consent) bundle.getEntry().get(i).getResource();
    }

    @Test
    @DisplayName(
            "Consent: a luovutuslupa permits parts of a register, with the days of recording that it covers, until withdrawn")
    void permit() {
        Traveller mari = travel(false);
        Account self = People.client(accounts, mari.id());
        permits.informed(self.actor());
        permits.permit(
                self.actor(),
                new Permits.NewPermit(
                        Register.PATIENT,
                        Set.of("ENTRIES", "SUMMARY"),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31)));
        String token = LetIn.token(mvc, self, "demo-app", "patient/Consent.rs");
        Bundle found = found("/Consent", token);
        assertThat(found.getTotal()).isEqualTo(1);
        Consent consent = consent(found, 0);
        assertThat(errors(consent)).isEmpty();
        assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
        assertThat(consent.getPatient().getReference()).isEqualTo(mari.reference());
        assertThat(consent.getCategory().getLast().getCodingFirstRep().getCode())
                .isEqualTo("LUOVUTUSLUPA");
        assertThat(consent.getPolicyRule().getText()).isEqualTo("703/2023 53 §");
        var provision = consent.getProvision();
        assertThat(provision.getType()).isEqualTo(Consent.ConsentProvisionType.PERMIT);
        assertThat(provision.getClass_().getFirst().getCode()).isEqualTo("PATIENT");
        assertThat(provision.getCode())
                .extracting(c -> c.getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("ENTRIES", "SUMMARY");
        assertThat(provision.getDataPeriod().getStartElement().asStringValue())
                .isEqualTo("2025-01-01");
        assertThat(provision.getDataPeriod().getEndElement().asStringValue())
                .isEqualTo("2025-12-31");

        permits.withdraw(self.actor(), java.util.UUID.fromString(consent.getIdPart()));
        Consent withdrawn = consent(found("/Consent?status=inactive", token), 0);
        assertThat(withdrawn.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
        assertThat(withdrawn.getProvision().getPeriod().getEnd()).isNotNull();
        assertThat(errors(withdrawn)).isEmpty();
        assertThat(found("/Consent?status=active", token).getTotal()).isZero();
    }

    @Test
    @DisplayName(
            "Consent: a luovutuskielto denies a register or one service task of it, and is found by its kind and day")
    void prohibition() {
        Traveller mari = travel(false);
        Account self = People.client(accounts, mari.id());
        permits.informed(self.actor());
        permits.forbid(self.actor(), Register.SOCIAL_WELFARE, ServiceTask.LASTENSUOJELU);
        permits.permit(
                self.actor(),
                new Permits.NewPermit(Register.PATIENT, Set.of("SUMMARY"), null, null));
        String about = "Consent?patient=" + mari.reference();
        Bundle found = search(about + "&category=LUOVUTUSKIELTO&date=2026-03-10");
        assertThat(found.getTotal()).isEqualTo(1);
        Consent consent = consent(found, 0);
        assertThat(errors(consent)).isEmpty();
        assertThat(consent.getProvision().getType()).isEqualTo(Consent.ConsentProvisionType.DENY);
        assertThat(consent.getProvision().getCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("LASTENSUOJELU");
        assertThat(consent.getPolicyRule().getText()).isEqualTo("703/2023 59 §");
        assertThat(search(about + "&date=lt2026-03-10").getTotal()).isZero();
        assertThat(search(about + "&category=LUOVUTUSLUPA").getTotal()).isEqualTo(1);
        assertThat(search(about).getTotal()).isEqualTo(2);
        // Given, read and withdrawn by the client alone: a professional meets only the effect.
        String nurse = LetIn.token(mvc, People.nurse(accounts), "demo-clinic", "user/*.rs");
        assertThat(found("/" + about, nurse).getTotal()).isZero();
        expect(get("/Consent/" + consent.getIdPart(), nurse), 404, null);
    }

    @Test
    @DisplayName("AuditEvent: tells the client who looked by role and unit, never by name")
    void ownLog() {
        Traveller mari = travel(false);
        Account nurse = People.nurse(accounts);
        String clinic = LetIn.token(mvc, nurse, "demo-clinic", "user/*.rs");
        found("/ServiceRequest?patient=" + mari.reference(), clinic);
        Account self = People.client(accounts, mari.id());
        String token = LetIn.token(mvc, self, "demo-app", "patient/AuditEvent.rs");
        Bundle seen =
                found(
                        "/AuditEvent?subtype=FHIR_ServiceRequest&agent-role=PROFESSIONAL&_sort=-date",
                        token);
        assertThat(seen.getTotal()).isEqualTo(1);
        AuditEvent event = (AuditEvent) seen.getEntryFirstRep().getResource();
        assertThat(errors(event)).isEmpty();
        assertThat(event.getEntityFirstRep().getWhat().getReference()).isEqualTo(mari.reference());
        assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("CARE");
        assertThat(event.getAgent()).hasSize(1);
        assertThat(event.getAgentFirstRep().getRoleFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("PROFESSIONAL");
        assertThat(event.getAgentFirstRep().getWho().getReference())
                .isEqualTo("Organization/" + People.RECEPTION.value());
        String json =
                FHIR.newJsonParser().encodeResourceToString(found("/AuditEvent?_count=200", token));
        assertThat(json).doesNotContain("Jaana", "Kokeila", People.JAANA.value().toString());
        int total = found("/AuditEvent", token).getTotal();
        assertThat(found("/AuditEvent", token).getTotal())
                .as("reading one's own log writes nothing into it")
                .isEqualTo(total);
    }

    @Test
    @DisplayName(
            "AuditEvent: tells the privacy officer everything and by name, and looking at one person's log is itself a view")
    void officer() {
        Traveller mari = travel(false);
        Account nurse = People.nurse(accounts);
        found(
                "/Patient?_id=" + mari.id().value(),
                LetIn.token(mvc, nurse, "demo-clinic", "user/*.rs"));
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tietosuojavastaava",
                        LocalizedText.fi("x"),
                        Set.of(Role.PRIVACY_OFFICER),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        String officer = LetIn.token(mvc, account, "demo-clinic", "user/AuditEvent.rs");
        Bundle seen =
                found(
                        "/AuditEvent?patient="
                                + mari.reference()
                                + "&agent-role=PROFESSIONAL&subtype=FHIR_Patient",
                        officer);
        assertThat(seen.getTotal()).isEqualTo(1);
        AuditEvent event = (AuditEvent) seen.getEntryFirstRep().getResource();
        assertThat(errors(event)).isEmpty();
        assertThat(event.getAgentFirstRep().getWho().getReference())
                .isEqualTo("Practitioner/" + People.JAANA.value());
        assertThat(event.getAgent().getLast().getWho().getReference())
                .isEqualTo("Organization/" + People.RECEPTION.value());
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT l.purpose
                                        FROM access_log l
                                        WHERE l.client_id = :client
                                          AND l.part = 'FHIR_AuditEvent'
                                          AND l.account_id = :officer
                                        """)
                                .param("client", mari.id().value())
                                .param("officer", account.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("OVERSIGHT");
        assertThat(found("/AuditEvent?_summary=count", officer).getTotal()).isPositive();
        String clinic = LetIn.token(mvc, nurse, "demo-clinic", "user/*.rs");
        assertThat(found("/AuditEvent?_summary=count", clinic).getTotal()).isZero();
    }

    @Test
    @DisplayName("AuditEvent: a program is told by its name, the client's own look as the client's")
    void others() {
        Traveller mari = travel(false);
        search("Goal?patient=" + mari.reference());
        Account self = People.client(accounts, mari.id());
        String token = LetIn.token(mvc, self, "demo-app", "patient/*.rs");
        found("/Goal", token);
        Bundle seen = found("/AuditEvent?subtype=FHIR_Goal&_count=200", token);
        assertThat(errorsIn(seen)).isEmpty();
        var agents =
                seen.getEntry().stream()
                        .map(e -> ((AuditEvent) e.getResource()).getAgentFirstRep())
                        .toList();
        assertThat(agents).extracting(a -> a.getName()).contains("demo-system");
        assertThat(agents).extracting(a -> a.getWho().getReference()).contains(mari.reference());
    }
}
