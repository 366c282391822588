package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.Views;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.Slots;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.Clients;
import fi.polku.client.Doubles;
import fi.polku.client.LifeSituations;
import fi.polku.client.NearKind;
import fi.polku.client.NearOnes;
import fi.polku.client.Nearness;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
import fi.polku.client.Protections;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.deadline.Deadlines;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.NoticeWay;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.Measures;
import fi.polku.organization.Organizations;
import fi.polku.path.NewGoal;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathPlans;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.Retentions;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.signal.SignalRules;
import fi.polku.signal.Signals;
import fi.polku.testing.BrowserTest;
import fi.polku.testing.Machine;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Made from the mappings that there are: a page that is added is opened here without being named,
 * unless its address has something in it, for which the list below then wants an example.
 */
@DisplayName("Every page that a person can open")
class EveryPageAccessibleStory extends BrowserTest {
    /** Each test has a world of its own, whose people are told from the other's by their names. */
    private static int worlds;

    private final String client = "Saara Saavutettava-" + (char) ('A' + worlds);
    private final String newcomer = "Tyyne Tyhjäsivu-" + (char) ('A' + worlds++);
    private static final Map<String, String> NOT_PAGES =
            Map.ofEntries(
                    Map.entry("/my/appointments/{id}.ics", "a file for a calendar"),
                    Map.entry("/lead/avohilmo.csv", "a file for THL"),
                    Map.entry("/lead/many-services.csv", "a file for a table"),
                    Map.entry("/admin/log.csv", "a file for a spreadsheet"),
                    Map.entry("/my/data/fhir.json", "a file to keep"),
                    Map.entry("/my/access/log.csv", "a file for a spreadsheet"),
                    Map.entry("/my/requests/{id}/log.csv", "a file for a spreadsheet"),
                    Map.entry("/my/data/polku.html", "a file to keep"),
                    Map.entry("/waiting-times/data.csv", "a file for a table"),
                    Map.entry("/waiting-times/data.json", "figures for programs"),
                    Map.entry("/work/queue", "a part of /work and of /work/contacts"),
                    Map.entry("/sign-in/home", "sends on to another page"),
                    Map.entry("/sign-in/key", "needs a code: PasskeyStory looks at it"),
                    Map.entry(
                            "/sign-in/issuer/back",
                            "needs an issuer: IssuerPagesStory looks at it"),
                    Map.entry("/my/proxies/national", "sends on to another page"),
                    Map.entry("/error", "opened below as what is not there"),
                    Map.entry("/my/decisions/{id}/pdf", "a file: DocumentPdfIT reads it"),
                    Map.entry("/work/decisions/{id}/pdf", "a file: DocumentPdfIT reads it"),
                    Map.entry("/my/data/polku.zip", "a file to keep"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired SegmentTalk segmentTalk;
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired ClientAssessments assessments;
    @Autowired Mappings abilities;
    @Autowired Deadlines deadlines;
    @Autowired Emergencies emergencies;
    @Autowired ContactReception reception;
    @Autowired ContactHandling handling;
    @Autowired ContactOutcomes outcomes;
    @Autowired Relationships relationships;
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired Measures measures;
    @Autowired MeasureRequests measureRequests;
    @Autowired MeasureAnswers measureAnswers;
    @Autowired Slots slots;
    @Autowired Bookings bookings;
    @Autowired Organizations organizations;

    @Autowired OwnRequests own;
    @Autowired RequestDesk desk;
    @Autowired Views views;
    @Autowired AccessLog log;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;
    @Autowired ClientRelationships clientRelationships;
    @Autowired ApplicationContext context;
    private PrivacyWorld world;

    /** Addresses by pattern, for the patterns that have something in them. */
    private final Map<String, List<String>> examples = new LinkedHashMap<>();

    /** Addresses that show a page in another state than a first visit does. */
    private final List<String> states = new ArrayList<>();

    private final Map<String, Page> open = new LinkedHashMap<>();

    @BeforeEach
    void world() {
        world = new PrivacyWorld(context);
        ClientId person = person(client, 610);
        person(newcomer, 611);
        Account worker = People.counsellor(accounts);
        relationships.open(
                person,
                Holder.of(People.SATU),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);

        String code = "";
        String contact = "";
        String unlinked = "";
        for (int i = 0; i < 30; i++) {
            var receipt =
                    reception.receive(
                            Actor.anonymous(),
                            NewContact.of(
                                            Channel.WEB,
                                            "Rahat eivät riitä vuokraan, ja pelkään häätöä. Asia "
                                                    + i)
                                    .areas(List.of(Area.MONEY, Area.DAILY))
                                    .municipality("214")
                                    .phone("040 000 0123")
                                    .ready());
            code = receipt.code().replace(" ", "-");
            contact = "/work/contacts/" + receipt.contact().value();
            if (i == 28) {
                unlinked = "/work/contacts/" + receipt.contact().value() + "/person";
            }
            if (i == 29) {
                handling.take(worker.actor(), receipt.contact());
                outcomes.linkClient(worker.actor(), receipt.contact(), person);
            }
        }
        example("/contact/{code}", "/contact/" + code, "/contact/0000-0000-0000-0000");
        example("/work/contacts/{id}", contact);
        example("/work/contacts/{id}/person", contact + "/person", unlinked);
        example(
                "/work/contacts/{id}/assessment",
                contact + "/assessment?kind=CARE",
                contact + "/assessment?kind=NEED",
                contact + "/assessment?kind=BOTH");

        var path =
                plans.start(
                        worker.actor(),
                        person,
                        "REHABILITATION_PATH",
                        List.of(
                                new NewGoal(
                                        "Haluan jaksaa arjessa ja liikkua taas ystävien kanssa.",
                                        1,
                                        Map.of(
                                                -2,
                                                "En jaksa.",
                                                -1,
                                                "Jaksan vähän.",
                                                0,
                                                "Jaksan.",
                                                1,
                                                "Jaksan hyvin.",
                                                2,
                                                "Jaksan kaiken."))));
        plans.propose(worker.actor(), path, paths.openFor(person).orElseThrow().editNo(), "");
        String work = "/work/clients/" + person.value();
        example(
                "/work/clients/{id}/appointments/book",
                work + "/appointments/book?service=SOCIAL_GUIDANCE&from=2026-04-14",
                work + "/appointments/book?service=SPEECH_THERAPY");
        example("/work/clients/{id}", work);
        example("/work/clients/{id}/own-worker", work + "/own-worker");
        segmentTalk.answer(
                worker.actor(), person, Side.CLIENT, List.of("1", "2", "1", "SKIP", "0"));
        segmentTalk.answer(
                worker.actor(), person, Side.PROFESSIONAL, List.of("3", "2", "4", "3", "3"));
        example("/work/clients/{id}/segment", work + "/segment");
        example(
                "/work/clients/{id}/segment/{side:client|professional}",
                work + "/segment/client",
                work + "/segment/professional");
        assessed(worker.actor(), person, work);
        ClientId another = clients.create(Actor.system(), NewClient.of("Aino", "Poluton", null));
        relationships.open(
                another,
                Holder.of(People.SATU),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        example("/work/clients/{id}/paths/new", "/work/clients/" + another.value() + "/paths/new");
        states.add("/work/clients/" + another.value());
        example("/work/paths/{id}", "/work/paths/" + path.value());
        example("/work/paths/{id}/review", "/work/paths/" + path.value() + "/review");
        example("/work/paths/{id}/end", "/work/paths/" + path.value() + "/end");
        decided(person);
        example("/develop/models/{code}", "/develop/models/REHABILITATION_PATH");

        var asked = measureRequests.request(person, "phq-9", now.today(), Actor.system());
        example(
                "/my/measures/{request}",
                "/my/measures/" + asked.value(),
                "/my/measures/" + asked.value() + "?view=all");
        var answered =
                measureAnswers.answer(
                        Actor.system(),
                        person,
                        "eurohis-qol-8",
                        measures.instrument("eurohis-qol-8").orElseThrow().version(),
                        all(8, 3),
                        null);
        example("/my/measures/answers/{answer}", "/my/measures/answers/" + answered.value());

        var satu = organizations.professional(People.SATU).orElseThrow();
        slots.open(
                Actor.system(),
                People.SATU,
                satu.unit(),
                ServiceType.SOCIAL_GUIDANCE,
                List.of(LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 15)),
                new Slots.Hours(
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        Duration.ofMinutes(45),
                        MeetingMode.ONSITE,
                        true),
                0);
        var free =
                slots
                        .page(
                                new SlotSearch(
                                        null, null, People.SATU, null, true, null, null, null, 100))
                        .stream()
                        .filter(s -> s.startsAt().isAfter(now.instant().plus(Duration.ofDays(30))))
                        .findFirst()
                        .orElseThrow();
        var booked = bookings.book(Actor.system(), free.id(), person, null);
        example("/my/appointments/{id}/move", "/my/appointments/" + booked.value() + "/move");
        example("/my/appointments/{id}/cancel", "/my/appointments/" + booked.value() + "/cancel");
        example("/work/appointments/{id}", "/work/appointments/" + booked.value());
        example(
                "/work/appointments/{id}/cancel",
                "/work/appointments/" + booked.value() + "/cancel");
        states.add("/work/appointments?week=2026-04-14");
        states.add("/my/proxies?national=away");
        var clock = deadlines.allFor(person).getFirst().id().value();
        example("/work/clocks/{id}", "/work/clocks/" + clock);
        example("/my/clocks/{id}", "/my/clocks/" + clock);
        example("/lead/clocks/{id}", "/lead/clocks/" + clock);
        example("/lead/figures/{figure}", "/lead/figures/contacts");
        example("/admin/imports/{report}", imported());
        var opening =
                emergencies.open(
                        worker.actor(), another, EmergencyReason.URGENT_HELP, "Kiire auttaa heti.");
        example("/admin/emergencies/{id}", "/admin/emergencies/" + opening.id());
        requests(person);
        Account signsIn =
                accounts.demonstration().stream()
                        .filter(a -> a.name().equals(workerName()))
                        .findFirst()
                        .orElseThrow();
        example("/admin/accounts/{id}", "/admin/accounts/" + signsIn.id().value());
        example("/keys/{id}", "/keys/" + passkey(signsIn));
        states.add("/admin/imports?after=00000000-0000-0000-0000-000000000000");
        states.add("/work/contacts?service=SOCIAL&due=TODAY");
    }

    /** Matters, a client relationship, a draft and a signed decision. */
    private void decided(ClientId person) {
        var world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        Account inka = world.inka();
        LocalDate today = now.today();
        relationships.open(
                person,
                Holder.of(DecisionWorld.UNIT),
                RelationshipKind.CARE,
                Ids.next(),
                today,
                null);
        var matter = world.matter(inka, person, ServiceTask.TYOIKAISET, today.atTime(8, 0));
        var signed =
                world.signed(inka, matter, DecisionWorld.draft(today, "KOTIHOITO", "-LIIKKUMINEN"));
        decisions.notice(inka.actor(), signed, NoticeWay.POST, today);
        var draft =
                decisions.draft(
                        inka.actor(), matter, null, DecisionWorld.draft(today, "TUKIPALVELUT"));
        var begun =
                clientRelationships.begin(
                        inka.actor(),
                        new NewClientRelationship(
                                person,
                                ServiceTask.TYOIKAISET,
                                DecisionWorld.UNIT,
                                DecisionWorld.INKA,
                                today));
        String of = "/work/clients/" + person.value();
        example("/work/clients/{id}/matters", of + "/matters");
        example("/work/clients/{id}/matters/new", of + "/matters/new");
        example("/work/clients/{id}/relationships/new", of + "/relationships/new");
        example("/work/relationships/{id}/end", "/work/relationships/" + begun.value() + "/end");
        example("/work/matters/{id}", "/work/matters/" + matter.value());
        example("/work/matters/{id}/decision", "/work/matters/" + matter.value() + "/decision");
        String at = "/work/decisions/" + signed.value();
        example("/work/decisions/{id}", at, "/work/decisions/" + draft.value());
        example("/work/decisions/{id}/edit", "/work/decisions/" + draft.value() + "/edit");
        for (String step : List.of("notice", "implementation", "correction")) {
            example("/work/decisions/{id}/" + step, at + "/" + step);
        }
        example("/my/decisions/{id}", "/my/decisions/" + signed.value());
    }

    /** A rule with its trial, a signal with a letter and its answer, and what is told of life. */
    private void signals(ClientId person) {
        var rules = context.getBean(SignalRules.class);
        rules.tryOut(Actor.system(), "missed-visits", rules.lastDay("missed-visits"), 6);
        example("/lead/signals/{rule}", "/lead/signals/missed-visits", "/lead/signals/carer-alone");
        example("/develop/signals/{rule}", "/develop/signals/missed-visits");
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO signal (id, client_id, rule, version, found_on, unit_id, register, record_status, happened_at, recorded_at, created_at)
                        VALUES (:id, :client, 'missed-visits', '1', :on, :unit, 'SOCIAL_WELFARE', 'FINAL', now(), now(), now())
                        """)
                .param("id", id)
                .param("client", person.value())
                .param("on", now.today())
                .param("unit", People.SOCIAL.value())
                .update();
        context.getBean(Signals.class)
                .write(People.counsellor(accounts).actor(), id, "Mitä sinulle kuuluu?");
        context.getBean(LifeSituations.class)
                .takeIn(
                        person,
                        LifeSituations.Kind.SICK_LEAVE,
                        now.today().minusDays(40),
                        null,
                        Register.SOCIAL_WELFARE);
        example("/work/signals/{id}", "/work/signals/" + id);
        states.add("/work/signals?state=handled");
        example(
                "/work/clients/{id}/life-situations",
                "/work/clients/" + person.value() + "/life-situations");
    }

    /** Pages of permits, guardians, protection and openings, each as the own worker meets it. */
    private void trust(ClientId person) {
        String of = "/work/clients/" + person.value();
        signals(person);
        ClientId child =
                clients.create(
                        Actor.system(),
                        NewClient.of(
                                "Pieni",
                                "Alaikäinen-" + worlds,
                                worlds % 2 == 0 ? "020304A906Y" : "020202A907N"));
        relationships.open(
                child,
                Holder.of(People.SATU),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        example("/work/clients/{id}/guardians", "/work/clients/" + child.value() + "/guardians");
        var near = context.getBean(NearOnes.class);
        var relation =
                near.add(
                        People.counsellor(accounts).actor(),
                        person,
                        NewNear.outside("Elo Ystävä", "040 123 4567", NearKind.FRIEND)
                                .called(1, Nearness.MayTell.WELLBEING));
        example("/work/clients/{id}/near/{relation}", of + "/near/" + relation);
        example("/my/near/{relation}", "/my/near/" + relation);
        for (String page : List.of("permits", "permits/print", "protection", "near", "about-me")) {
            example("/work/clients/{id}/" + page, of + "/" + page);
        }
        for (String page : List.of("details", "records")) {
            example("/work/clients/{id}/" + page, of + "/" + page);
        }
        example(
                "/work/clients/{id}/details/{part}",
                of + "/details/name",
                of + "/details/foreign-identifier",
                of + "/details/end-identifier",
                of + "/details/phone",
                of + "/details/address",
                of + "/details/language",
                of + "/details/home",
                of + "/details/departure");
        example("/my/details/{part}", "/my/details/phone", "/my/details/language");
        UUID pair =
                context.getBean(Doubles.class)
                        .compare(People.counsellor(accounts).actor(), person, child);
        example("/work/doubles/{id}", "/work/doubles/" + pair);
        example("/admin/doubles/{id}", "/admin/doubles/" + pair);
        example(
                "/work/clients/{id}/openings/{kind}",
                of + "/openings/protected",
                of + "/openings/unable",
                of + "/openings/authority");
        ClientId hidden = person("Suoja Salattuvaara-" + worlds, 612);
        relationships.open(
                hidden,
                Holder.of(People.SATU),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        context.getBean(Protections.class)
                .protect(People.counsellor(accounts).actor(), hidden, now.today(), null);
        example(
                "/work/clients/{id}/whereabouts",
                "/work/clients/" + hidden.value() + "/whereabouts");
        states.add("/work/clients/" + hidden.value());
        states.add("/work/clients/" + hidden.value() + "/protection");
    }

    private UUID unusual(ClientId person) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO unusual_view (id, rule, client_id, viewed_on, first_at, last_at, view_count, amount, created_at)
                        VALUES (:id, 'MANY_UNITS', :client, :on, :at, :at, 4, 4, :at)
                        """)
                .param("id", id)
                .param("client", person.value())
                .param("on", now.today())
                .param("at", java.sql.Timestamp.from(now.instant()))
                .update();
        return id;
    }

    /** A question explained, a log given, a correction refused and a breach told. */
    private void requests(ClientId person) {
        Actor self =
                accounts.demonstration().stream()
                        .filter(a -> person.equals(a.client()))
                        .findFirst()
                        .orElseThrow()
                        .actor();
        Actor officer = world.officer().actor();
        log.viewed(
                accounts.demonstration().stream()
                        .filter(a -> People.SATU.equals(a.professional()))
                        .findFirst()
                        .orElseThrow()
                        .actor(),
                person,
                "PATH",
                "CARE");
        UUID row =
                views.list(self, person, Views.Filter.newest(1), Views.Withheld.NONE)
                        .getFirst()
                        .id();
        UUID why = own.askWhy(self, row, "En ole asioinut yksikössä.");
        desk.askExplanation(officer, why, false, "Miksi katsoit tietoja?", now.today());
        UUID given = own.askLog(self, new OwnRequests.LogWanted(null, null, null));
        desk.answer(officer, given, "Lokitiedot ovat tässä.", true);
        UUID wrong =
                own.askCorrection(
                        self, new OwnRequests.CorrectionWanted(null, "Päivä väärin", "Maanantai"));
        desk.refuse(officer, wrong, RefusalGround.NOT_WRONG, "Päivä on ajanvarauksesta.");
        UUID breach = own.tellOfBreach(self, "Kirje meni väärään osoitteeseen.");
        example(
                "/my/requests/{id}",
                "/my/requests/" + why,
                "/my/requests/" + given,
                "/my/requests/" + wrong);
        example("/my/requests/{id}/log", "/my/requests/" + given + "/log");
        example(
                "/admin/requests/{id}",
                "/admin/requests/" + why,
                "/admin/requests/" + breach,
                "/admin/requests/" + wrong);
        example(
                "/work/explanations/{id}",
                "/work/explanations/" + desk.explanations(officer, why).getFirst().id());
        example("/admin/log/rows/{id}", "/admin/log/rows/" + row);
        example("/admin/unusual/{id}", "/admin/unusual/" + unusual(person));
        example(
                "/admin/retention/{run}",
                "/admin/retention/"
                        + context.getBean(Retentions.class).count(officer, now.today()));
        trust(person);
        states.add("/my/requests/why?view=" + row);
        states.add("/my/access?part=PATH");
    }

    /** A passkey whose device is not here. */
    private java.util.UUID passkey(Account account) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO passkey (id, account_id, name, credential_id, public_key, attestation, signature_count, user_verified, backup_eligible, backed_up, transports, created_at, created_by)
                        VALUES (:id, :account, 'Oma puhelin', replace(:id::text, '-', ''), '', '', 0, true, false, false, '{}', now(), :account)
                        """)
                .param("id", id)
                .param("account", account.id().value())
                .update();
        return id;
    }

    /** What a bundle with something that has no place leaves for the administrator. */
    private String imported() {
        Machine.post(
                port,
                "",
                Machine.token(port, ""),
                """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"POST","url":"Patient"},"resource":{"resourceType":"Patient","name":[{"family":"Tuotu"}]}},
                 {"request":{"method":"POST","url":"Condition"},"resource":{"resourceType":"Condition"}},
                 {"request":{"method":"POST","url":"Encounter"},"resource":{"resourceType":"Encounter"}}]}
                """);
        return "/admin/imports/"
                + jdbc.sql("SELECT r.id FROM import_report r ORDER BY r.id DESC LIMIT 1")
                        .query(java.util.UUID.class)
                        .single();
    }

    private void example(String pattern, String... addresses) {
        examples.put(pattern, List.of(addresses));
    }

    private static Map<String, Integer> all(int items, int value) {
        var all = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= items; i++) {
            all.put("" + i, value);
        }
        return all;
    }

    private ClientId person(String name, int order) {
        String[] names = name.split(" ", -1);
        ClientId client =
                clients.create(
                        Actor.system(),
                        NewClient.of(names[0], names[1], null)
                                .livingIn("214")
                                .reachedBy("040 000 0123", null));
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        order));
        return client;
    }

    @Test
    @DisplayName(
            "is free of axe violations, at both widths, light, dark and on paper, with everything open")
    void everyPage() {
        var addresses = new TreeSet<String>(states);
        var without = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(m ->
                        m.getMethodsCondition().getMethods().isEmpty()
                                || m.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(m -> m.getPatternValues().stream())
                .filter(p ->
                        !p.startsWith("/fhir")
                                && !p.startsWith("/api")
                                && !NOT_PAGES.containsKey(p))
                .forEach(p -> {
                    if (!p.contains("{")) {
                        addresses.add(p.isEmpty() ? "/" : p);
                    } else if (examples.containsKey(p)) {
                        addresses.addAll(examples.get(p));
                    } else {
                        without.add(p);
                    }
                });
        assertThat(without).as("pages without an example here").isEmpty();
        var wrong = new ArrayList<String>();
        for (String address : addresses) {
            look(reader(address), address, wrong);
        }
        // Nothing to show yet.
        for (String address :
                List.of(
                        "/my",
                        "/my/timeline",
                        "/my/access",
                        "/my/requests",
                        "/my/measures",
                        "/my/assessments",
                        "/my/appointments")) {
            look(newcomer, address, wrong);
        }
        for (String address : List.of("/", "/my", "/work", "/lead", "/develop", "/admin")) {
            menus(address, wrong);
        }
        look("", "/ei-ole-tallaista-sivua", wrong);
        look(client, "/work", wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("is free of them also when its form was refused")
    void refused() {
        var forms = new LinkedHashMap<String, List<String>>();
        forms.put("", List.of("/contact", "/contact/follow"));
        forms.put(
                workerName(),
                List.of(
                        "/work/contacts/new",
                        examples.get("/work/contacts/{id}/person").getLast(),
                        examples.get("/work/contacts/{id}/assessment").get(2),
                        examples.get("/work/clients/{id}/paths/new").getFirst(),
                        examples.get("/work/paths/{id}").getFirst(),
                        examples.get("/work/paths/{id}/end").getFirst(),
                        examples.get("/work/appointments/{id}").getFirst(),
                        examples.get("/work/clocks/{id}").getFirst(),
                        examples.get("/work/appointments/{id}/cancel").getFirst(),
                        "/work/tasks"));
        forms.put(
                client,
                List.of(
                        "/my/path/answer",
                        "/my/requests/why",
                        "/my/requests/correction",
                        "/my/requests/breach",
                        examples.get("/my/measures/{request}").getFirst(),
                        examples.get("/my/measures/{request}").getLast(),
                        examples.get("/my/appointments/{id}/move").getFirst()));
        var wrong = new ArrayList<String>();
        forms.forEach((name, pages) -> {
            for (String address : pages) {
                Page page = page(name);
                page.navigate(address);
                // The last large form of the page, sent with nothing in it.
                Object sent =
                        page.evaluate(
                                """
                                () => {
                                  const forms = [...document.querySelectorAll('main form[method=post]')]
                                    .filter(f => f.querySelector('textarea, input:not([type=hidden])') || f.querySelector('button'));
                                  const form = forms.filter(f => f.querySelector('textarea, fieldset, input.input')).pop() || forms.pop();
                                  if (!form) { return false; }
                                  form.querySelectorAll('textarea, input.input').forEach(e => { e.value = ''; });
                                  form.querySelectorAll('input[type=radio], input[type=checkbox]').forEach(e => { e.checked = false; });
                                  document.documentElement.dataset.sent = 'yes';
                                  form.submit();
                                  return true;
                                }
                                """);
                if (!Boolean.TRUE.equals(sent)) {
                    wrong.add(address + ": has no form, but " + page.locator("main").innerText());
                    continue;
                }
                page.waitForFunction(
                        "() => !document.documentElement.dataset.sent && document.readyState === 'complete'");
                check(page, "refused " + address, wrong);
                if (qa(page, "error-summary").count() != 1) {
                    wrong.add(address + ": was not refused, now at " + page.url());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void look(String name, String address, List<String> wrong) {
        Page page = page(name);
        page.navigate(address);
        page.evaluate(
                "() => document.querySelectorAll('main details, footer details').forEach(d => { d.open = true; })");
        check(page, (name.isEmpty() ? "anybody" : name) + " at " + address, wrong);
    }

    /** The menus of the head, open; they lie over the page, which is put aside. */
    private void menus(String address, List<String> wrong) {
        Page page = page(reader(address));
        page.navigate(address);
        page.evaluate("() => { document.querySelector('main').hidden = true; }");
        var menus = page.locator("header details");
        for (int i = 0; i < menus.count(); i++) {
            menus.nth(i).evaluate("d => { d.open = true; }");
            assertThat(page.locator("header details[open]").count())
                    .as("one menu is open at a time")
                    .isEqualTo(1);
            check(page, "a menu of " + address, wrong);
        }
    }

    private static void check(Page page, String what, List<String> wrong) {
        try {
            accessibleEverywhere(page);
        } catch (AssertionError violation) {
            wrong.add(what + ": " + violation.getMessage());
        }
        if (page.content().matches("(?s).*>\\[[a-z]+\\.[a-zA-Z.]+].*")) {
            wrong.add(what + ": a text is missing");
        }
    }

    private Page page(String name) {
        return open.computeIfAbsent(
                name,
                n -> {
                    BrowserContext context = somebody(1440);
                    return n.isEmpty() ? context.newPage() : signedIn(context, n);
                });
    }

    /** Somebody to whom the page's door opens. */
    private String reader(String address) {
        if (address.startsWith("/my")) {
            return client;
        }
        if (address.startsWith("/work")) {
            return workerName();
        }
        if (address.startsWith("/lead")) {
            return byRole(Role.LEAD);
        }
        if (address.startsWith("/develop")) {
            return byRole(Role.MODEL_DEVELOPER);
        }
        if (address.startsWith("/keys")) {
            return workerName();
        }
        if (address.startsWith("/admin/accounts")) {
            return byRole(Role.ADMINISTRATOR);
        }
        return address.startsWith("/admin") ? byRole(Role.PRIVACY_OFFICER) : "";
    }

    private String workerName() {
        return "Satu Testilä";
    }

    private String byRole(Role role) {
        return accounts.demonstration().stream()
                .filter(a -> a.roles().contains(role))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /**
     * Assessments of a client: the list, one being written, one made, a mapping, special support.
     */
    private void assessed(Actor me, ClientId person, String work) {
        example(
                "/work/clients/{id}/assessments/new",
                work + "/assessments/new?kind=NEED",
                work + "/assessments/new?kind=BOTH");
        var draft =
                assessments.begin(
                        me,
                        person,
                        AssessmentKind.NEED,
                        now.today(),
                        Map.of("situation", List.of("Arki on raskasta.")));
        example("/work/assessments/drafts/{draft}", "/work/assessments/drafts/" + draft.value());
        var other = assessments.begin(me, person, AssessmentKind.NEED, now.today(), Map.of());
        var made =
                assessments
                        .confirm(
                                me,
                                other,
                                1,
                                NewAssessment.of(
                                        new NeedAssessment(
                                                Outcome.ADVICE,
                                                "Arki on raskasta.",
                                                "Neuvonta riittää.",
                                                Set.of(NeedCode.DAILY_LIFE),
                                                "Haluan levätä.",
                                                "Neuvottiin.",
                                                false,
                                                false,
                                                NeedDuration.TEMPORARY,
                                                false,
                                                Set.of(),
                                                null,
                                                ServiceTask.TYOIKAISET,
                                                People.SATU,
                                                false,
                                                false,
                                                new NeedMore(
                                                        Set.of(), null, true, "", null, null,
                                                        null))))
                        .getFirst();
        example("/work/assessments/{id}", "/work/assessments/" + made.value());
        example(
                "/work/assessments/{id}/correction",
                "/work/assessments/" + made.value() + "/correction");
        example("/work/clients/{id}/mappings/new", work + "/mappings/new");
        var mapping =
                abilities.record(
                        me,
                        person,
                        new Mappings.NewMapping(
                                "Osaan kokata.",
                                "",
                                "Osa-aikatyö.",
                                "",
                                List.of(
                                        new MappingView.Finding(
                                                "d450",
                                                new fi.polku.assessment.Qualifier(3, null),
                                                new fi.polku.assessment.Qualifier(1, null),
                                                "Portaat"),
                                        new MappingView.Finding(
                                                "e310",
                                                new fi.polku.assessment.Qualifier(3, true),
                                                null,
                                                "")),
                                Set.of(),
                                true));
        example("/work/mappings/{id}", "/work/mappings/" + mapping.value());
        example("/work/clients/{id}/special-support", work + "/special-support");
        example("/work/clients/{id}/assessments", work + "/assessments");
    }
}
