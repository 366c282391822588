package fi.polku.assessment;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Access;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.Contacts;
import fi.polku.contact.Ground;
import fi.polku.contact.NewContact;
import fi.polku.contact.Urgency;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Remedy;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.RegionLoader;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An assessment")
class AssessmentsIT extends DatabaseTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final UnitId RECEPTION =
            RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto");
    private static final UnitId SOCIAL =
            RegionLoader.unit("satakunta", "kankaanpaa-sosiaaliohjaus");
    private static final ProfessionalId JAANA =
            RegionLoader.professional("satakunta", "jaana-kokeila");
    private static final ProfessionalId SATU =
            RegionLoader.professional("satakunta", "satu-testila");

    @Autowired Assessments assessments;
    @Autowired AssessmentRecording recording;
    @Autowired Matters matters;
    @Autowired Contacts contacts;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired Clients clients;
    @Autowired Deadlines deadlines;
    @Autowired Organizations organizations;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Journal journal;

    private Account nurse;
    private Account counsellor;

    @BeforeEach
    void people() {
        nurse = account("Jaana Kokeila", JAANA, RECEPTION);
        counsellor = account("Satu Testilä", SATU, SOCIAL);
    }

    private Account account(String name, ProfessionalId professional, UnitId unit) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        Set.of(Role.PROFESSIONAL),
                        professional,
                        null,
                        List.of(unit),
                        null);
        accounts.save(account);
        return account;
    }

    private ClientId person(LocalDate bornOn) {
        int n = DAYS.getAndIncrement();
        var code = IdentityCode.of(bornOn, bornOn.getYear() < 2000 ? 'W' : 'E', 900 + n % 100);
        return clients.create(
                Actor.system(), NewClient.of("Koe", "Arvioitava", code.value()).livingIn("214"));
    }

    private ContactId contact(String text) {
        return reception
                .receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, text)
                                .municipality("214")
                                .phone("040 000 0123")
                                .ready())
                .contact();
    }

    private ContactId contactOf(ClientId client, String text, Account worker) {
        var id = contact(text);
        outcomes.linkClient(worker.actor(), id, client);
        return id;
    }

    private static NeedAssessment need(Outcome outcome, ProfessionalId responsible) {
        return new NeedAssessment(
                outcome,
                "Työ ja talous ovat vaikeita.",
                "Tarvitsee rinnalla kulkijan.",
                Set.of(NeedCode.DAILY_LIFE, NeedCode.FINANCIAL),
                "Tarvitsen jonkun, joka katsoo kokonaisuutta.",
                "Asiakkuus on perusteltu.",
                true,
                true,
                NeedDuration.LONG_TERM,
                false,
                Set.of(),
                "Läheiset tukevat, osaa hakea palvelut.",
                ServiceTask.TYOIKAISET,
                responsible,
                false,
                false);
    }

    private ClockView clock(ClientId client, DeadlineFamily family) {
        return deadlines.allFor(client).stream()
                .filter(c -> c.family() == family)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No clock " + family));
    }

    @Test
    @DisplayName("of care stops the same-day clock and gives a grown-up three months")
    void adult() {
        var client = person(LocalDate.of(1979, 3, 12));
        var contact = contactOf(client, "Selkä on ollut kipeä syksystä asti.", nurse);
        var ids =
                recording.record(
                        nurse.actor(),
                        contact,
                        NewAssessment.of(
                                CareAssessment.appointment(
                                        "PHYSIOTHERAPIST", "Ei hälytysmerkkejä.")));
        assertThat(clock(client, DeadlineFamily.PHC_HTA).state())
                .isInstanceOf(DeadlineState.Met.class);
        var first = clock(client, DeadlineFamily.PHC_FIRST);
        assertThat(first.dueOn()).isEqualTo("2026-06-10");
        assertThat(first.subject()).isEqualTo(SubjectRef.of("assessment", ids.getFirst()));
        assertThat(contacts.find(contact).orElseThrow().status()).isEqualTo(ContactStatus.ASSESSED);
        assertThat(access.maySee(nurse.actor(), client)).isTrue();
        assertThat(assessments.forClient(client))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.register()).isEqualTo(Register.PATIENT);
                    assertThat(a.professionalId()).isEqualTo(JAANA);
                    assertThat(a.canKeepLimit()).isTrue();
                });
        assertThat(assessments.find(ids.getFirst())).isPresent();
        assertThat(journal.page(client, true, null, null, 20).stream().map(JournalRow::messageKey))
                .contains("assessment.journal.care.APPOINTMENT.due");
    }

    @Test
    @DisplayName("of somebody under 23 on the day of contact gives fourteen days")
    void young() {
        var client = person(LocalDate.of(2003, 3, 11));
        var contact = contactOf(client, "Polvi kipeytyi.", nurse);
        now.set(NOW.plus(Duration.ofDays(1)));
        recording.record(
                nurse.actor(),
                contact,
                NewAssessment.of(CareAssessment.appointment("NURSE", "Polvi turvonnut.")));
        assertThat(clock(client, DeadlineFamily.PHC_FIRST).dueOn()).isEqualTo("2026-03-25");
    }

    @Test
    @DisplayName("of social need opens a matter whose service must begin in three months")
    void social() {
        var client = person(LocalDate.of(1990, 1, 1));
        var contact = contactOf(client, "Rahat eivät riitä vuokraan.", system());
        now.set(NOW.plus(Duration.ofDays(2)));
        recording.record(
                Actor.system(), contact, NewAssessment.of(need(Outcome.OWN_WORKER_PLAN, SATU)));
        var matter = matters.matters(client).getFirst();
        assertThat(matter.isOpen()).isTrue();
        assertThat(matter.pendingOn()).isIn(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12));
        assertThat(clock(client, DeadlineFamily.SOC_IMPLEMENT).dueOn())
                .isEqualTo(matter.pendingOn().plusMonths(3));
        assertThat(deadlines.openFor(client))
                .noneMatch(c -> c.family() == DeadlineFamily.SOC_URGENT);
        assertThat(assessments.forClient(client).getFirst().needs())
                .containsExactlyInAnyOrder("DAILY_LIFE", "FINANCIAL");
        matters.closeMatter(Actor.system(), matter.id(), MatterEnd.NEED_ENDED);
        assertThat(matters.matters(client).getFirst().isOpen()).isFalse();
        assertThat(deadlines.openFor(client))
                .as("a clock does not run on without its matter")
                .noneMatch(c -> c.family() == DeadlineFamily.SOC_IMPLEMENT);
    }

    /** An account that sees every queue: which queue a contact comes to is not asked here. */
    private Account system() {
        return new Account(
                new AccountId(Ids.next()),
                "Polku",
                LocalizedText.fi("Polku"),
                Set.of(Role.SYSTEM),
                null,
                null,
                List.of(),
                null);
    }

    @Test
    @DisplayName("of both needs is stored in both registers, and advice closes the matter")
    void both() {
        var client = person(LocalDate.of(1985, 5, 5));
        var contact = contactOf(client, "Selkä on kipeä, ja väsyttää.", nurse);
        var ids =
                recording.record(
                        nurse.actor(),
                        contact,
                        NewAssessment.of(
                                CareAssessment.appointment("PHYSIOTHERAPIST", "Kipu säteilee."),
                                need(Outcome.ADVICE, SATU)));
        assertThat(ids).hasSize(2);
        assertThat(assessments.forContact(contact).stream().map(AssessmentView::register))
                .containsExactlyInAnyOrder(Register.PATIENT, Register.SOCIAL_WELFARE);
        assertThat(matters.matters(client).getFirst().closeReason()).isEqualTo("NO_GROUND");
        assertThat(access.maySee(counsellor.actor(), client)).isTrue();
    }

    @Test
    @DisplayName("tells by what means help comes in time when our own unit cannot give it")
    void remedy() {
        var client = person(LocalDate.of(1970, 5, 5));
        var contact = contactOf(client, "Olkapää on kipeä.", nurse);
        var without =
                new CareAssessment(
                        Urgency.NON_URGENT,
                        "x",
                        Outcome.APPOINTMENT,
                        "PHYSICIAN",
                        false,
                        false,
                        false,
                        null);
        assertThatThrownBy(
                        () -> recording.record(nurse.actor(), contact, NewAssessment.of(without)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r -> assertThat(r.all().getFirst().field()).isEqualTo("remedy"));
        recording.record(
                nurse.actor(),
                contact,
                NewAssessment.of(
                        new CareAssessment(
                                Urgency.NON_URGENT,
                                "x",
                                Outcome.APPOINTMENT,
                                "PHYSICIAN",
                                false,
                                false,
                                false,
                                Remedy.VOUCHER)));
        assertThat(journal.page(client, true, null, null, 20).stream().map(JournalRow::messageKey))
                .contains("assessment.journal.remedy");
        assertThatThrownBy(() ->
                        recording.record(
                                nurse.actor(),
                                contact,
                                NewAssessment.of(CareAssessment.appointment("NURSE", "x"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("assessment.refusal.already");
    }

    @Test
    @DisplayName("of special support is answered for by a social worker in public office")
    void specialSupport() {
        var client = person(LocalDate.of(1970, 5, 5));
        var contact = contactOf(client, "Kaikki on sekaisin.", nurse);
        var plain = need(Outcome.OWN_WORKER_PLAN, SATU);
        var special =
                new NeedAssessment(
                        plain.outcome(),
                        plain.situation(),
                        plain.supportNeed(),
                        plain.needs(),
                        plain.clientView(),
                        plain.conclusions(),
                        true,
                        true,
                        plain.duration(),
                        true,
                        Set.of(Ground.HOMELESSNESS),
                        null,
                        plain.serviceTask(),
                        SATU,
                        false,
                        false);
        assertThatThrownBy(
                        () -> recording.record(nurse.actor(), contact, NewAssessment.of(special)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all().getFirst().key())
                                        .isEqualTo("assessment.refusal.responsible.special"));
    }

    @Test
    @DisplayName("of somebody unknown can only be advice")
    void unknown() {
        var contact = contact("Mihin aikaan olette auki?");
        assertThatThrownBy(() ->
                        recording.record(
                                nurse.actor(),
                                contact,
                                NewAssessment.of(CareAssessment.appointment("NURSE", "x"))))
                .isInstanceOf(Refusals.class);
        recording.record(
                nurse.actor(),
                contact,
                NewAssessment.of(
                        new CareAssessment(
                                Urgency.NON_URGENT,
                                "Neuvottu.",
                                Outcome.ADVICE,
                                null,
                                false,
                                false,
                                null,
                                null)));
        assertThat(deadlines.forSubject(SubjectRef.of("contact", contact)))
                .noneMatch(c -> c.state().isOpen());
    }

    @Test
    @DisplayName("page tells every wrong field at once and keeps what was typed")
    void page() throws Exception {
        var client = person(LocalDate.of(1988, 8, 8));
        var contact = contactOf(client, "Selkä <b>on</b> kipeä 🙂", nurse);
        String url = "/work/contacts/" + contact.value() + "/assessment";
        mvc.perform(get(url).param("kind", "BOTH").with(as(nurse)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-qa=\"assessment-save\"")))
                .andExpect(content().string(Matchers.containsString("10.6.2026")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("[assessment."))))
                .andExpect(
                        content().string(Matchers.containsString("Selkä &lt;b&gt;on&lt;/b&gt;")));
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("kind", "BOTH")
                                .param("urgency", "SOON")
                                .param("outcome", "APPOINTMENT")
                                .param("profession", "WIZARD")
                                .param("keep", "maybe")
                                .param("need", "NOTHING")
                                .param("clientView", "<script>alert(1)</script> kirjoitin tämän")
                                .param("responsible", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("kirjoitin tämän")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))))
                .andExpect(
                        content().string(Matchers.stringContainsInOrder("#urgency", "#profession")))
                .andExpect(content().string(Matchers.containsString("#keep")))
                .andExpect(content().string(Matchers.containsString("#situation")))
                .andExpect(content().string(Matchers.containsString("#duration")))
                .andExpect(content().string(Matchers.containsString("#responsible")));
        assertThat(assessments.forContact(contact)).isEmpty();
        String token = Ids.next().toString();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(
                            post(url)
                                    .with(as(nurse))
                                    .with(csrf())
                                    .param("formToken", token)
                                    .param("kind", "CARE")
                                    .param("findings", "Ei hälytysmerkkejä.")
                                    .param("urgency", "NON_URGENT")
                                    .param("outcome", "APPOINTMENT")
                                    .param("profession", "PHYSIOTHERAPIST")
                                    .param("keep", "yes"))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/work/clients/" + client.value()));
        }
        assertThat(assessments.forContact(contact)).hasSize(1);
    }

    @Test
    @DisplayName("needs a person: by code, chosen from those alike, or new")
    void personPage() throws Exception {
        var known = person(LocalDate.of(1966, 6, 6));
        String code = String.valueOf(clients.get(known).identityCode());
        var contact = contact("Apua tarvitaan.");
        String url = "/work/contacts/" + contact.value() + "/person";
        mvc.perform(get(url).with(as(nurse)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("[assessment."))))
                .andExpect(content().string(Matchers.containsString("person-code")));
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "code")
                                .param("lookFor", "010190-999X"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("kirjoitusvirhe")))
                .andExpect(content().string(Matchers.containsString("010190-999X")));
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "new")
                                .param("bornOn", "31.2.1990")
                                .param("municipality", "999")
                                .param("email", "väärä"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("#bornOn")))
                .andExpect(content().string(Matchers.containsString("#familyName")))
                .andExpect(content().string(Matchers.containsString("#municipality")))
                .andExpect(content().string(Matchers.containsString("31.2.1990")));
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "match")
                                .param("identityCode", code))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-qa=\"match\"")))
                .andExpect(content().string(Matchers.containsString("Sama henkilötunnus")));
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "link")
                                .param("client", Ids.next().toString()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(url)
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "code")
                                .param("lookFor", code))
                .andExpect(status().isSeeOther());
        assertThat(contacts.find(contact).orElseThrow().client()).isEqualTo(known);
        var other = contact("Uusi ihminen.");
        mvc.perform(
                        post("/work/contacts/" + other.value() + "/person")
                                .with(as(nurse))
                                .with(csrf())
                                .param("action", "new")
                                .param("familyName", "Tuntematon"))
                .andExpect(status().isSeeOther())
                .andExpect(
                        header().string(
                                        "Location",
                                        "/work/contacts/" + other.value() + "/assessment"));
        assertThat(contacts.find(other).orElseThrow().client()).isNotNull();
    }

    @Test
    @DisplayName("list of clients shows those one takes care of, by a search in the body")
    void clientList() throws Exception {
        var client = person(LocalDate.of(1955, 5, 5));
        contactOf(client, "Apua.", nurse);
        mvc.perform(post("/work/clients").with(as(nurse)).with(csrf()).param("q", "arvioit"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-qa=\"client-row\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("[client."))));
        mvc.perform(get("/work/clients").with(as(counsellor)).param("q", "eioleketaan"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("client-none")));
    }
}
