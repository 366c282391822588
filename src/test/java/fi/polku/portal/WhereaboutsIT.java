package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Holder;
import fi.polku.access.Mandate;
import fi.polku.access.Role;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.client.ClientChange;
import fi.polku.client.Clients;
import fi.polku.client.Protections;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.HiddenJourney;
import fi.polku.testing.HiddenJourney.Traveller;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The whereabouts of a protected person")
class WhereaboutsIT extends DatabaseTest {
    @Autowired ApplicationContext beans;
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Protections protections;
    @Autowired Whereabouts whereabouts;
    @Autowired CareTasks tasks;
    @Autowired Offers offers;
    @Autowired Slots slots;
    @Autowired Organizations organizations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private HiddenJourney journey;
    private Traveller who;
    private Account nurse;

    @BeforeEach
    void travel() {
        journey = new HiddenJourney(beans);
        who = journey.travel("Suojattunen", true);
        nurse = People.nurse(accounts);
        journey.open(who.id(), Holder.of(nurse.id()));
    }

    @AfterEach
    void leave() {
        journey.leave();
    }

    @Test
    @DisplayName("are shown once for a reason, and the person and the privacy officer see that")
    void shown() throws Exception {
        assertThat(text(ask(nurse, "REACH", null))).contains(journey.away.name().in("fi"));
        now.set(NOW.plusSeconds(5 * 86_400));
        assertThat(text(get(nurse, page()))).contains("person-unmask");
        String token = UUID.randomUUID().toString();
        MockHttpServletResponse answer = ask(nurse, "HOME_VISIT", token);
        assertThat(text(answer))
                .contains(
                        HiddenJourney.PHONE,
                        HiddenJourney.EMAIL,
                        "Piilola",
                        journey.home.name().in("fi"),
                        journey.homeWorker.name());
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(text(ask(nurse, "HOME_VISIT", token))).doesNotContain(HiddenJourney.PHONE);
        assertThat(text(ask(nurse, "", UUID.randomUUID().toString())))
                .doesNotContain(HiddenJourney.PHONE);
        assertThat(
                        jdbc.sql(
                                        "SELECT purpose FROM access_log WHERE client_id = ? AND part = 'WHEREABOUTS' ORDER BY viewed_at")
                                .param(who.id().value())
                                .query(String.class)
                                .list())
                .containsExactly(UnmaskReason.REACH.name(), UnmaskReason.HOME_VISIT.name());
        assertThat(text(get(who.self(), "/my/timeline"))).contains("Jaana Kokeila", "Kotikäynti");
        assertThat(text(get(who.self(), "/my/access")))
                .contains("turvakiellon alaisia yhteystietojasi, koska sinut piti tavoittaa");
        assertThat(text(get(role(Role.PRIVACY_OFFICER), "/admin/unmaskings")))
                .contains("Jaana Kokeila", "Mari Suojattunen", "Kotikäynti")
                .doesNotContain(journey.home.name().in("fi"));
    }

    @Test
    @DisplayName("are for tasks in which clients are met, with a ground to see the person")
    void named() throws Exception {
        assertThat(ask(role(Role.PROFESSIONAL), "REACH", null).getStatus()).isEqualTo(403);
        for (CareTask task : CareTask.values()) {
            var worker = new ProfessionalId(Ids.next());
            Account account =
                    journey.account(
                            "Ilmari", Set.of(Role.PROFESSIONAL), worker, List.of(People.RECEPTION));
            journey.open(who.id(), Holder.of(account.id()));
            tasks.give(List.of(given(worker, task, null)));
            assertThat(ask(account, "REACH", null).getStatus())
                    .as(task.name())
                    .isEqualTo(Set.of("H3", "H4", "H5", "S5").contains(task.name()) ? 403 : 200);
        }
        var student = new ProfessionalId(Ids.next());
        Account learner =
                journey.account(
                        "Olli", Set.of(Role.PROFESSIONAL), student, List.of(People.RECEPTION));
        journey.open(who.id(), Holder.of(learner.id()));
        tasks.give(List.of(given(student, CareTask.H1, People.JAANA)));
        assertThat(ask(learner, "REACH", null).getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("ask for a fresh sign-in")
    void fresh() {
        assertThat(mappings.getHandlerMethods().entrySet())
                .filteredOn(e ->
                        e.getKey().getPatternValues().stream()
                                .anyMatch(p -> p.endsWith("/whereabouts")))
                .hasSize(2)
                .allMatch(e -> e.getValue().hasMethodAnnotation(FreshSignIn.class));
    }

    @Test
    @DisplayName(
            "are hidden at once when a worker is told, and told again when it is lifted or ends")
    void set() throws Exception {
        Traveller open = journey.travel("Avoinen", false);
        journey.open(open.id(), Holder.of(nurse.id()));
        String page = "/work/clients/" + open.id().value();
        assertThat(text(get(nurse, page))).contains(HiddenJourney.PHONE, "Suojalan kuntoutus");
        protections.protect(
                nurse.actor(), open.id(), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12));
        assertThat(text(get(nurse, page)))
                .doesNotContain(HiddenJourney.PHONE, "Suojalan kuntoutus");
        now.set(NOW.plusSeconds(3 * 86_400));
        assertThat(text(get(nurse, page))).contains(HiddenJourney.PHONE);
        protections.protect(nurse.actor(), open.id(), LocalDate.of(2026, 3, 13), null);
        assertThat(text(get(nurse, page))).doesNotContain(HiddenJourney.PHONE);
        assertThat(
                        mvc.perform(
                                        post(page + "/protection/lift")
                                                .with(as(nurse))
                                                .with(csrf())
                                                .param("reason", "Asiakas kertoi."))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(303);
        assertThat(text(get(nurse, page))).contains(HiddenJourney.PHONE);
        assertThat(text(get(who(open), "/my/timeline")))
                .contains("Turvakieltosi kirjattiin", "Turvakieltosi poistettiin");
        assertThat(text(get(nurse, page + "/protection"))).contains("Asiakas kertoi.");
    }

    @Test
    @DisplayName("stay as they are when somebody changes what they could see")
    void change() {
        ClientChange seen = ClientChange.of(clients.get(who.id()));
        assertThat(seen.phone()).isNull();
        assertThat(seen.municipalityCode()).isNull();
        clients.change(
                Actor.system(),
                who.id(),
                new ClientChange(
                        "Uusinimi",
                        seen.givenNames(),
                        seen.callName(),
                        seen.bornOn(),
                        seen.sex(),
                        seen.language(),
                        seen.municipalityCode(),
                        seen.phone(),
                        seen.email(),
                        seen.nonDisclosure(),
                        seen.diedOn()));
        assertThat(whereabouts.of(who.id()))
                .isEqualTo(
                        new Whereabouts.Known(
                                HiddenJourney.MUNICIPALITY,
                                HiddenJourney.PHONE,
                                HiddenJourney.EMAIL));
    }

    @Test
    @DisplayName("are in no calendar, and the person sees them elsewhere")
    void own() throws Exception {
        assertThat(text(get(who.self(), "/my/appointments"))).contains("Suojalan kuntoutus");
        String booked =
                jdbc.sql(
                                "SELECT id::text FROM appointment WHERE client_id = ? AND cancelled_at IS NULL ORDER BY starts_at DESC LIMIT 1")
                        .param(who.id().value())
                        .query(String.class)
                        .single();
        assertThat(text(get(who.self(), "/my/appointments/" + booked + ".ics")))
                .contains("BEGIN:VEVENT", "SUMMARY:Muistutus")
                .doesNotContain("LOCATION", "Katve", "Suoja");
    }

    @Test
    @DisplayName("are not in the choice of free times for anybody who acts for the person")
    void order() {
        open("Kauko", People.RECEPTION, LocalDate.of(2026, 4, 8));
        ProfessionalId near = open("Lähi", journey.home.id(), LocalDate.of(2026, 5, 13));
        Actor person = who.self().actor();
        assertThat(offered(person)).contains(near);
        for (Mandate.Kind kind : Mandate.Kind.values()) {
            Actor acting =
                    person.actingBy(
                            new Mandate(
                                    Ids.next(),
                                    who.id(),
                                    kind,
                                    Set.of(Register.values()),
                                    Set.of(Mandate.Power.values()),
                                    LocalDate.of(2026, 3, 1),
                                    null));
            assertThat(offered(acting)).as(kind.name()).isNotEmpty().doesNotContain(near);
        }
    }

    private List<ProfessionalId> offered(Actor reader) {
        return offers.offer(reader, who.id(), ServiceType.ORAL_HYGIENE).stream()
                .map(SlotView::professional)
                .toList();
    }

    /** A calendar with more times on one day than are offered at once. */
    private ProfessionalId open(String name, UnitId unit, LocalDate day) {
        var worker =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        name,
                        "Ammatti",
                        ServiceType.ORAL_HYGIENE.profession(),
                        unit,
                        true,
                        false);
        organizations.save(worker);
        slots.open(
                Actor.system(),
                worker.id(),
                unit,
                ServiceType.ORAL_HYGIENE,
                List.of(day),
                Slots.Hours.office(Duration.ofMinutes(15)),
                0);
        return worker.id();
    }

    private Account who(Traveller traveller) {
        return traveller.self();
    }

    private CareTasks.Given given(ProfessionalId worker, CareTask task, ProfessionalId supervisor) {
        return new CareTasks.Given(
                worker, task, List.of(), List.of(), supervisor, LocalDate.of(2026, 1, 1), null);
    }

    private Account role(Role role) {
        return journey.account(
                "Kokeilija",
                Set.of(role),
                new ProfessionalId(Ids.next()),
                List.of(new UnitId(Ids.next())));
    }

    private String page() {
        return "/work/clients/" + who.id().value();
    }

    private MockHttpServletResponse ask(Account reader, String reason, String token)
            throws Exception {
        var request =
                post(page() + "/whereabouts").with(as(reader)).with(csrf()).param("reason", reason);
        if (token != null) {
            request.param("formToken", token);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse get(Account reader, String path) throws Exception {
        return mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        path)
                                .with(as(reader)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }
}
