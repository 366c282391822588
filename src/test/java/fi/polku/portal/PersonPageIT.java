package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.Permits;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.Ground;
import fi.polku.contact.NewContact;
import fi.polku.contact.Reporter;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.team.OwnWorkers;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A person's page")
class PersonPageIT extends DatabaseTest {
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;
    @Autowired Appointments appointments;
    @Autowired Offers offers;
    @Autowired Slots slots;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired AssessmentRecording recording;
    @Autowired Deadlines deadlines;
    @Autowired OwnWorkers ownWorkers;
    @Autowired JointServices jointServices;
    @Autowired Permits permits;

    private ClientId client;
    private ProfessionalView counsellor;
    private Account worker;
    private Account self;

    @BeforeEach
    void people() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Sivuinen",
                                "Leila",
                                null,
                                null,
                                LocalDate.of(1979, 3, 12),
                                null,
                                "ar",
                                "214",
                                null,
                                null,
                                true,
                                List.of()));
        counsellor =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Sivutesti",
                        "Satu",
                        "SOCIAL_COUNSELLOR",
                        organizations.unitFor("214", QueueKind.SOCIAL),
                        true,
                        false);
        organizations.save(counsellor);
        worker = account(Role.PROFESSIONAL, counsellor, null);
        self = account(Role.CLIENT, null, client);
        relationships.open(
                client,
                Holder.of(counsellor.id()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
    }

    private Account account(Role role, ProfessionalView who, ClientId of) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        who == null ? "Leila Sivuinen" : who.name(),
                        LocalizedText.fi("x"),
                        Set.of(role),
                        who == null ? null : who.id(),
                        of,
                        who == null ? List.of() : List.of(who.unit()),
                        null);
        accounts.save(account);
        return account;
    }

    private String page() {
        return "/work/clients/" + client.value();
    }

    private String text(Account reader, String path) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ProfessionalId socialWorker() {
        return organizations.professionals().stream()
                .filter(p -> p.profession().equals("SOCIAL_WORKER") && p.publicOffice())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void assessed(boolean special) {
        var contact =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(Channel.WEB, "Arki ei suju, vuokra on maksamatta")
                                        .municipality("214")
                                        .phone("040 000 0123")
                                        .ready())
                        .contact();
        outcomes.linkClient(worker.actor(), contact, client);
        recording.record(
                worker.actor(),
                contact,
                NewAssessment.of(
                        new NeedAssessment(
                                Outcome.OWN_WORKER_PLAN,
                                "Talous on vaikea.",
                                "Tarvitsee rinnalla kulkijan.",
                                Set.of(NeedCode.FINANCIAL),
                                "Tärkeintä on, että lapset saavat olla rauhassa.",
                                "Asiakkuus on perusteltu.",
                                true,
                                true,
                                NeedDuration.LONG_TERM,
                                special,
                                special ? Set.of(Ground.LANGUAGE_BARRIER) : Set.of(),
                                special ? "Ei selviä asioinnista yksin." : "Osaa hakea palvelut.",
                                ServiceTask.TYOIKAISET,
                                special ? socialWorker() : counsellor.id(),
                                false,
                                false)));
    }

    @Test
    @DisplayName("says first the age, the language, the need of an interpreter and the protection")
    void firstThings() throws Exception {
        String page = text(worker, page());
        assertThat(page)
                .contains("46 v")
                .contains("arabia")
                .contains("Kysy tulkin tarve")
                .contains("Turvakielto: ei näytetä")
                .doesNotContain("Kankaanpää</span>")
                .doesNotContain("[portal.");
    }

    @Test
    @DisplayName("shows what matters to the client, as the assessment keeps it in their words")
    void whatMatters() throws Exception {
        assessed(false);
        assertThat(text(worker, page()))
                .contains("Tärkeintä on, että lapset saavat olla rauhassa.")
                .doesNotContain("Erityinen tuki");
    }

    @Test
    @DisplayName(
            "keeps the assessment of social welfare from a nurse until there is a joint service or a permit, and says why")
    void acrossRegisters() throws Exception {
        assessed(false);
        String words = "lapset saavat olla rauhassa";
        Account nurse = People.nurse(accounts);
        relationships.open(
                client,
                Holder.of(People.JAANA),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        assertThat(text(nurse, page()))
                .doesNotContain(words)
                .contains("siihen tarvitaan yhteinen palvelu tai asiakkaan lupa");

        var service = Ids.next();
        jointServices.begin(Actor.system(), client, service, now.today());
        assertThat(text(nurse, page())).as("does not give the service").doesNotContain(words);
        relationships.open(
                client,
                Holder.of(People.JAANA),
                RelationshipKind.TEAM,
                Ids.next(),
                now.today(),
                null);
        assertThat(text(nurse, page())).contains(words);
        now.set(NOW.plus(Duration.ofDays(2)));
        jointServices.end(service, now.today().minusDays(1));
        assertThat(text(nurse, page())).as("the service has ended").doesNotContain(words);
    }

    @Test
    @DisplayName("carries special support from the assessment to the choice of the own worker")
    void specialSupport() throws Exception {
        assessed(true);
        assertThat(text(worker, page())).contains("Erityinen tuki");
        assertThat(text(worker, page() + "/own-worker"))
                .contains("todettiin erityisen tuen tarve")
                .contains("yhteistä kieltä ei ole")
                .contains("Ei selviä asioinnista yksin.")
                .doesNotContain("name=\"specialSupport\"");
        assertThatThrownBy(() -> ownWorkers.name(worker.actor(), client, counsellor.id()))
                .isInstanceOf(Refusals.class);
        mvc.perform(
                        post(page() + "/own-worker")
                                .with(as(worker))
                                .with(csrf())
                                .param("professional", counsellor.id().value().toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("virkasuhteinen")));
        assertThat(ownWorkers.current(client)).isEmpty();
    }

    @Test
    @DisplayName("lets a professional book a time for the client, by service and day, once")
    void books() throws Exception {
        slots.open(
                Actor.system(),
                counsellor.id(),
                counsellor.unit(),
                ServiceType.SOCIAL_GUIDANCE,
                List.of(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 19)),
                Slots.Hours.office(Duration.ofMinutes(60)),
                0);
        assertThat(text(worker, page())).contains("data-qa=\"person-book\"");
        String later =
                text(worker, page() + "/appointments/book?service=SOCIAL_GUIDANCE&from=2026-03-19");
        assertThat(later).contains("to 19.3.").doesNotContain("to 12.3.");
        var first =
                offers
                        .offer(client, ServiceType.SOCIAL_GUIDANCE, LocalDate.of(2026, 3, 19))
                        .stream()
                        .filter(s -> s.professional().equals(counsellor.id()))
                        .findFirst()
                        .orElseThrow();
        mvc.perform(
                        post(page() + "/appointments/book")
                                .with(as(worker))
                                .with(csrf())
                                .param("service", "SOCIAL_GUIDANCE"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Valitse aika ensin.")));
        String token = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(
                            post(page() + "/appointments/book")
                                    .with(as(worker))
                                    .with(csrf())
                                    .param("service", "SOCIAL_GUIDANCE")
                                    .param("formToken", token)
                                    .param("slot", first.id().value().toString()))
                    .andExpect(redirectedUrl(page() + "?done=booked"));
        }
        assertThat(appointments.of(Actor.system(), client))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.state()).isEqualTo(AppointmentState.BOOKED);
                    assertThat(a.startsAt()).isEqualTo(first.startsAt());
                });
        assertThat(text(worker, page() + "?done=booked")).contains("Aika on varattu.");
    }

    @Test
    @DisplayName("does not tell in the timeline where a person under non-disclosure goes")
    void placesMasked() throws Exception {
        var contact =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(Channel.WEB, "Tarvitsen apua arkeen")
                                        .phone("040 555 0199")
                                        .municipality("214")
                                        .ready())
                        .contact();
        outcomes.linkClient(Actor.system(), contact, client);
        // The contact is of health care: who works in social welfare reads of it by a permit.
        permits.informed(self.actor());
        permits.permit(
                self.actor(),
                new Permits.NewPermit(Register.PATIENT, Set.of("ENTRIES"), null, null));
        String unit =
                organizations.unit(organizations.unitFor("214", QueueKind.SOCIAL)).stream()
                        .map(u -> u.name().in("fi"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(worker, page()))
                .contains("paikka, jota ei näytetä (turvakielto)")
                .doesNotContain("vastaa " + unit);
        assertThat(text(self, "/my/timeline"))
                .as("the person knows where they go")
                .doesNotContain("jota ei näytetä");
    }

    @Test
    @DisplayName("is not booked for by somebody without a relationship to the client")
    void stranger() throws Exception {
        var other =
                account(
                        Role.PROFESSIONAL,
                        organizations.professionals().stream()
                                .filter(p -> p.profession().equals("DENTIST"))
                                .findFirst()
                                .orElseThrow(),
                        null);
        mvc.perform(get(page() + "/appointments/book").with(as(other)))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("keeps the clocks of a worry to the professional: the client's own page has none")
    void worryIsHidden() throws Exception {
        var worry =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(Channel.WEB, "Naapuri ei saa ruokaa laitettua")
                                        .worry(null, null, new Reporter(null, null, null, false))
                                        .municipality("214")
                                        .ready())
                        .contact();
        outcomes.linkClient(worker.actor(), worry, client);
        var open = deadlines.openFor(client);
        assertThat(open).isNotEmpty().allMatch(c -> c.hiddenFromClient());
        assertThat(deadlines.openToShow(Actor.system(), client)).isEmpty();
        assertThat(text(worker, page())).contains("data-qa=\"clock\"");
        assertThat(text(self, "/my")).doesNotContain("data-qa=\"clock\"");
    }
}
