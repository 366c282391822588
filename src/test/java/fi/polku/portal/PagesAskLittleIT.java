package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasureRequests;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.path.NewGoal;
import fi.polku.path.NewStep;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.path.Paths;
import fi.polku.path.Sector;
import fi.polku.path.internal.PathStepPlanDesk;
import fi.polku.platform.Ids;
import fi.polku.privacy.OwnRequests;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Holds every page of the journey to a small number of statements, the same with three rows and
 * with thirty. The two worlds differ in everything that a page lists.
 */
@DisplayName("Every page of the journey")
class PagesAskLittleIT extends DatabaseTest {
    /** A page of its own data; the situation picture is made of eight figures. */
    private static final int MOST = 32;

    /**
     * A session is written when it begins, whatever the page is; whether it does here depends on
     * what was visited before.
     */
    private static final String SESSION_BEGINS = "INSERT INTO SPRING_SESSION";

    private static final Map<Integer, String> LEVELS =
            Map.of(-2, "Ei jaksa", -1, "Jaksaa vähän", 0, "Jaksaa", 1, "Hyvin", 2, "Oikein hyvin");

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Organizations organizations;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Teams teams;
    @Autowired Tasks tasks;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired Offers offers;
    @Autowired Bookings bookings;
    @Autowired Slots slots;
    @Autowired MeasureRequests measureRequests;
    @Autowired MeasureAnswers measureAnswers;
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathStepPlanDesk stepPlan;
    @Autowired PathAnswers answers;
    @Autowired AccessLog log;
    @Autowired OwnRequests ownRequests;

    /** Somebody's page, and how many statements it took. */
    private record Visit(Account reader, MockHttpServletRequestBuilder request) {}

    @Test
    @DisplayName("asks the database a small number of times, however many rows it shows")
    void doNotGrow() throws Exception {
        var few = new World(3).count();
        var many = new World(30).count();
        var grown = new TreeMap<String, String>();
        for (var page : many.entrySet()) {
            List<String> before = few.get(page.getKey());
            List<String> after = page.getValue();
            // A page of many also counts its rows: one statement more.

            if (after.size() > before.size() + 1 || after.size() > MOST) {
                grown.put(
                        page.getKey(),
                        before.size()
                                + " then "
                                + after.size()
                                + ", most often "
                                + most(after)
                                + "\n"
                                + String.join("\n", after));
            }
        }
        assertThat(grown).isEmpty();
        assertThat(many).hasSizeGreaterThan(30);
    }

    private static String most(List<String> statements) {
        var counts = new TreeMap<String, Integer>();
        statements.forEach(s -> counts.merge(s.replaceAll("\\s+", " "), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getValue() + " × " + e.getKey())
                .orElse("");
    }

    /** A unit with one worker, and n of everything. */
    private final class World {
        private final int n;
        private final UnitView unit;
        private final ProfessionalView professional;
        private final Account worker;
        private final Account lead;
        private final ClientId client;
        private final Account self;
        private final Account officer;
        private final List<ContactId> waiting = new ArrayList<>();
        private PathId path;
        private UUID step;
        private AppointmentId visit;
        private String receipt;
        private UUID request;

        World(int n) {
            this.n = n;
            var like = organizations.unit(organizations.unitFor("214", QueueKind.SOCIAL));
            unit =
                    new UnitView(
                            new UnitId(Ids.next()),
                            LocalizedText.fi("Laskutesti " + n),
                            like.orElseThrow().kind(),
                            like.orElseThrow().parent(),
                            "214",
                            "Koetie 1",
                            "38700",
                            "040 000 0000");
            organizations.save(unit);
            professional = professional("Laskija", "SOCIAL_COUNSELLOR");
            worker = account(Role.OWN_WORKER, professional, null);
            lead = account(Role.LEAD, null, null);
            officer = account(Role.PRIVACY_OFFICER, null, null);
            client = person("Keskiö");
            self = account(Role.CLIENT, null, client);
            fill();
        }

        private ProfessionalView professional(String name, String profession) {
            var made =
                    new ProfessionalView(
                            new ProfessionalId(Ids.next()),
                            name,
                            "Testi",
                            profession,
                            unit.id(),
                            true,
                            true);
            organizations.save(made);
            return made;
        }

        private Account account(Role role, ProfessionalView who, ClientId of) {
            var account =
                    new Account(
                            new AccountId(Ids.next()),
                            "Testi " + role,
                            LocalizedText.fi("x"),
                            Set.of(role),
                            who == null ? null : who.id(),
                            of,
                            who == null ? List.of() : List.of(unit.id()),
                            null);
            accounts.save(account);
            return account;
        }

        private ClientId person(String name) {
            return clients.create(
                    Actor.system(),
                    new NewClient(
                            name,
                            "Lasku",
                            null,
                            null,
                            LocalDate.of(1979, 3, 12),
                            null,
                            "fi",
                            "214",
                            null,
                            null,
                            false,
                            List.of()));
        }

        private ContactId contact() {
            var received =
                    reception.receive(
                            Actor.anonymous(),
                            NewContact.of(Channel.WEB, "Rahat eivät riitä vuokraan")
                                    .municipality("214")
                                    .phone("040 000 0123")
                                    .ready());
            receipt = received.code();
            jdbc.sql("UPDATE contact SET unit_id = :unit WHERE id = :id")
                    .param("unit", unit.id().value())
                    .param("id", received.contact().value())
                    .update();
            return received.contact();
        }

        private void fill() {
            Actor me = worker.actor();
            for (int i = 0; i < n; i++) {
                waiting.add(contact());
                ClientId own = person("Oma" + i);
                ownWorkers.name(Actor.system(), own, professional.id());
                outcomes.linkClient(me, contact(), own);
                tasks.raise(me, task(own));
                meet(own, NOW.plus(Duration.ofMinutes(20L + 10L * i)));
            }
            ownWorkers.name(Actor.system(), client, professional.id());
            plan(me);
            for (int i = 0; i < n; i++) {
                outcomes.linkClient(me, contact(), client);
                tasks.raise(me, task(client));
                visit = meet(client, NOW.plus(Duration.ofDays(1 + i)));
                var member = professional("Jäsen" + i, "NURSE");
                teams.join(me, client, member.id(), "MEMBER", null);
                log.viewed(
                        new Actor(
                                null,
                                member.name(),
                                Set.of(Role.PROFESSIONAL),
                                member.id(),
                                null,
                                List.of(unit.id())),
                        client,
                        "PERSON",
                        "CARE");
                ownRequests.tellOfBreach(self.actor(), "Kirje " + i + " meni väärään paikkaan.");
                ownRequests.askCorrection(
                        self.actor(),
                        new OwnRequests.CorrectionWanted(null, "Päivä " + i, "Toinen päivä"));
                measureAnswers.answer(
                        Actor.system(), client, "phq-9", "1.0.0", marks(), path.value());
            }
            slots.open(
                    Actor.system(),
                    professional.id(),
                    unit.id(),
                    ServiceType.SOCIAL_GUIDANCE,
                    days(),
                    Slots.Hours.office(Duration.ofMinutes(n == 3 ? 240 : 30)),
                    0);
            request =
                    measureRequests
                            .request(client, "eurohis-qol-8", now.today().plusDays(7), me)
                            .value();
        }

        private List<LocalDate> days() {
            return List.of(now.today().plusDays(50), now.today().plusDays(51));
        }

        private Map<String, Integer> marks() {
            var all = new LinkedHashMap<String, Integer>();
            for (int i = 1; i <= 9; i++) {
                all.put(String.valueOf(i), i < 9 ? 1 : 0);
            }
            return all;
        }

        private NewTask task(ClientId about) {
            return new NewTask(
                    TaskKind.OTHER,
                    about,
                    "Soita",
                    now.today().plusDays(2),
                    false,
                    professional.id(),
                    null,
                    "test",
                    Ids.next(),
                    Register.SOCIAL_WELFARE);
        }

        private AppointmentId meet(ClientId who, Instant at) {
            return bookings.book(
                    worker.actor(),
                    new NewTime(
                            professional.id(),
                            unit.id(),
                            ServiceType.SOCIAL_GUIDANCE,
                            MeetingMode.ONSITE,
                            at,
                            at.plus(Duration.ofMinutes(10))),
                    who,
                    null);
        }

        private void plan(Actor me) {
            path =
                    plans.start(
                            me,
                            client,
                            "REHABILITATION_PATH",
                            List.of(new NewGoal("Jaksan arjen.", 1, LEVELS)));
            for (int i = 0; i < n; i++) {
                stepPlan.addStep(
                        me,
                        path,
                        paths.get(me, path).editNo(),
                        new NewStep(
                                "Oma askel " + i,
                                "",
                                "",
                                Sector.SOCIAL,
                                "",
                                now.today().plusDays(10 + i),
                                null,
                                i == n - 1 ? "SOCIAL_GUIDANCE" : null,
                                0,
                                "Sovittiin yhdessä."));
            }
            plans.propose(me, path, paths.get(me, path).editNo(), "");
            answers.accept(self.actor(), path, 1);
            step =
                    offers.stepsToBook(Actor.system(), client).stream()
                            .map(s -> s.step())
                            .findFirst()
                            .orElseThrow();
        }

        private Map<String, Visit> pages() {
            String person = "/work/clients/" + client.value();
            String contact = "/work/contacts/" + waiting.getFirst().value();
            String plan = "/work/paths/" + path.value();
            var all = new LinkedHashMap<String, Visit>();
            all.put("front", new Visit(null, get("/")));
            all.put("form", new Visit(null, get("/contact")));
            all.put("places", new Visit(null, get("/meeting-places")));
            all.put(
                    "send",
                    new Visit(
                            null,
                            post("/contact")
                                    .param("text", "Selkä on kipeä")
                                    .param("phone", "040 000 0123")));
            all.put("receipt", new Visit(null, get("/contact/" + receipt)));
            all.put("day", new Visit(worker, get("/work")));
            all.put("queue", new Visit(worker, get("/work/contacts")));
            all.put("contact", new Visit(worker, get(contact)));
            all.put("contact person", new Visit(worker, get(contact + "/person")));
            all.put("assessment", new Visit(worker, get(contact + "/assessment")));
            all.put("new contact", new Visit(worker, get("/work/contacts/new")));
            all.put("clients", new Visit(worker, get("/work/clients")));
            all.put("own people", new Visit(worker, get("/work/people")));
            all.put("person", new Visit(worker, get(person)));
            all.put("own worker", new Visit(worker, get(person + "/own-worker")));
            all.put("book for", new Visit(worker, get(person + "/appointments/book")));
            all.put("plan", new Visit(worker, get(plan)));
            all.put("review", new Visit(worker, get(plan + "/review")));
            all.put("end", new Visit(worker, get(plan + "/end")));
            all.put("tasks", new Visit(worker, get("/work/tasks")));
            all.put("week", new Visit(worker, get("/work/appointments")));
            all.put("visit", new Visit(worker, get("/work/appointments/" + visit.value())));
            all.put("my", new Visit(self, get("/my")));
            all.put("my measures", new Visit(self, get("/my/measures")));
            all.put("my question", new Visit(self, get("/my/measures/" + request)));
            all.put("my appointments", new Visit(self, get("/my/appointments")));
            all.put("my book", new Visit(self, get("/my/appointments/book?step=" + step)));
            all.put("my timeline", new Visit(self, get("/my/timeline")));
            all.put("my access", new Visit(self, get("/my/access")));
            all.put("my requests", new Visit(self, get("/my/requests")));
            all.put("my correction", new Visit(self, get("/my/requests/correction")));
            all.put("officer", new Visit(officer, get("/admin/requests")));
            all.put("lead", new Visit(lead, get("/lead")));
            all.put("lead rows", new Visit(lead, get("/lead/figures/waiting")));
            return all;
        }

        /** The second visit is counted: what is kept in memory is there by then. */
        Map<String, List<String>> count() throws Exception {
            var counted = new LinkedHashMap<String, List<String>>();
            for (var page : pages().entrySet()) {
                var request = page.getValue().request();
                Account reader = page.getValue().reader();
                if (reader != null) {
                    request.with(as(reader));
                }
                visit(page.getKey(), request);
                counted.put(
                        page.getKey(),
                        Statements.of(() -> visit(page.getKey(), request)).stream()
                                .filter(s -> !s.contains(SESSION_BEGINS))
                                .toList());
            }
            return counted;
        }

        private void visit(String name, MockHttpServletRequestBuilder request) throws Exception {
            int status = mvc.perform(request).andReturn().getResponse().getStatus();
            assertThat(status).as(name).isIn(200, 302, 303);
        }
    }
}
