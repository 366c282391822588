package fi.polku.testing;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterInitiator;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.NewMatter;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.Qualifier;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.SupportGround;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Reporter;
import fi.polku.deadline.Deadlines;
import fi.polku.decision.Applications;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.NoticeWay;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.Measures;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One client with something in every part of the record, whose every word is marked, and the worker
 * of a unit that has nobody else: whatever that worker's pages lead to is this client's.
 */
public final class MarkedLife {
    private static final Map<Integer, String> LEVELS =
            Map.of(
                    -2, "Ohdakesana huonosti",
                    -1, "Ohdakesana kehnosti",
                    0, "Ohdakesana kohtalaisesti",
                    1, "Ohdakesana hyvin",
                    2, "Ohdakesana oikein hyvin");

    private final Accounts accounts;
    private final Clients clients;
    private final SegmentTalk talk;
    private final Organizations organizations;
    private final OwnWorkers ownWorkers;
    private final Tasks tasks;
    private final Initiations initiations;
    private final Applications applications;
    private final ClientRelationships clientRelationships;
    private final Decisions decisions;
    private final ContactReception reception;
    private final ContactHandling handling;
    private final ContactOutcomes outcomes;
    private final Deadlines deadlines;
    private final Emergencies emergencies;
    private final Slots slots;
    private final Bookings bookings;
    private final Measures measures;
    private final MeasureRequests requests;
    private final MeasureAnswers measureAnswers;
    private final Paths paths;
    private final PathPlans plans;
    private final PathAnswers answers;
    private final ClientAssessments assessments;
    private final Mappings mappings;
    private final SpecialSupports supports;
    private final JdbcClient jdbc;
    private final Now now;

    private final Set<UUID> ids = new java.util.LinkedHashSet<>();
    private final String code;
    private UnitView unit;
    private ProfessionalView professional;
    private Account worker;
    private Account self;
    private ClientId client;
    private String receipt = "";
    private UUID emergency;
    private UUID answer;
    private UUID clock;

    MarkedLife(
            Accounts accounts,
            Clients clients,
            SegmentTalk talk,
            Organizations organizations,
            OwnWorkers ownWorkers,
            Tasks tasks,
            Initiations initiations,
            Applications applications,
            ClientRelationships clientRelationships,
            Decisions decisions,
            ContactReception reception,
            ContactHandling handling,
            ContactOutcomes outcomes,
            Deadlines deadlines,
            Emergencies emergencies,
            Slots slots,
            Bookings bookings,
            Measures measures,
            MeasureRequests requests,
            MeasureAnswers measureAnswers,
            Paths paths,
            PathPlans plans,
            PathAnswers answers,
            ClientAssessments assessments,
            Mappings mappings,
            SpecialSupports supports,
            JdbcClient jdbc,
            Now now) {
        this.accounts = accounts;
        this.clients = clients;
        this.talk = talk;
        this.organizations = organizations;
        this.ownWorkers = ownWorkers;
        this.tasks = tasks;
        this.initiations = initiations;
        this.applications = applications;
        this.clientRelationships = clientRelationships;
        this.decisions = decisions;
        this.reception = reception;
        this.handling = handling;
        this.outcomes = outcomes;
        this.deadlines = deadlines;
        this.emergencies = emergencies;
        this.slots = slots;
        this.bookings = bookings;
        this.measures = measures;
        this.requests = requests;
        this.measureAnswers = measureAnswers;
        this.paths = paths;
        this.plans = plans;
        this.answers = answers;
        this.assessments = assessments;
        this.mappings = mappings;
        this.supports = supports;
        this.jdbc = jdbc;
        this.now = now;
        this.code = freeCode();
    }

    /** Everything is written down; the worker's pages lead to it. */
    public MarkedLife live() {
        unit = unit("Ohdakeyksikkö");
        professional = professional("Rinne", unit);
        worker =
                account(
                        Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                        professional.id(),
                        null,
                        List.of(unit.id()));
        client =
                clients.create(
                        Actor.system(),
                        NewClient.of("Hehkumerkki", "Ohdakemerkki", code)
                                .livingIn("214")
                                .reachedBy("044 8887776", "ohdakemerkki@esimerkki.fi"));
        self = account(Set.of(Role.CLIENT), null, client, List.of());
        ids.add(client.value());
        Actor me = worker.actor();
        ownWorkers.name(Actor.system(), client, professional.id());
        ContactId waiting = contact();
        handling.take(me, waiting);
        contact();
        ids.add(worry(me).value());
        ContactId linked = contact();
        handling.take(me, linked);
        outcomes.linkClient(me, linked, client);
        task(me);
        relatives(me);
        path(me);
        segment(me);
        measuring();
        times(me);
        decided(me);
        assessed();
        clock = deadlines.allFor(client).getFirst().id().value();
        deadlines.allFor(client).forEach(c -> ids.add(c.id().value()));
        emergency =
                emergencies
                        .open(
                                account(
                                                Set.of(Role.PROFESSIONAL),
                                                professional("Avaaja", unit("Muu")).id(),
                                                null,
                                                List.of())
                                        .actor(),
                                client,
                                EmergencyReason.URGENT_HELP,
                                "Ohdakesana kiireestä.")
                        .id();
        ids.add(emergency);
        return this;
    }

    /** An assessment made, one in the middle, a mapping, and special support that waits. */
    private void assessed() {
        Actor house = Actor.system();
        String words = "Ohdakesana arviosta.";
        var need =
                new NeedAssessment(
                        Outcome.ADVICE,
                        words,
                        words,
                        Set.of(NeedCode.HOUSING),
                        words,
                        words,
                        false,
                        false,
                        NeedDuration.TEMPORARY,
                        false,
                        Set.of(),
                        null,
                        ServiceTask.TYOIKAISET,
                        professional.id(),
                        false,
                        false,
                        new NeedMore(Set.of(), null, true, words, null, null, null));
        var written = Map.of("situation", List.of(words));
        LocalDate today = now.today();
        var first = assessments.begin(worker.actor(), client, AssessmentKind.NEED, today, written);
        ids.add(first.value());
        assessments
                .confirm(worker.actor(), first, 1, NewAssessment.of(need))
                .forEach(a -> ids.add(a.value()));
        ids.add(
                assessments
                        .begin(worker.actor(), client, AssessmentKind.NEED, today, written)
                        .value());
        ids.add(
                mappings.record(
                                worker.actor(),
                                client,
                                new Mappings.NewMapping(
                                        words,
                                        words,
                                        words,
                                        words,
                                        List.of(
                                                new MappingView.Finding(
                                                        "d450",
                                                        new Qualifier(2, null),
                                                        new Qualifier(1, null),
                                                        words)),
                                        Set.of(),
                                        false))
                        .value());
        ids.add(
                supports.propose(
                                house,
                                client,
                                new SpecialSupports.Proposal(
                                        Set.of(SupportGround.OTHER_SIMILAR),
                                        Set.of(),
                                        words,
                                        ServiceTask.TYOIKAISET,
                                        null))
                        .value());
    }

    private ContactId contact() {
        var got =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, "Ohdakesana: rahat eivät riitä vuokraan")
                                .municipality("214")
                                .phone("044 8887776")
                                .email("ohdakemerkki@esimerkki.fi")
                                .ready());
        receipt = got.code().replace(" ", "-");
        ids.add(got.contact().value());
        jdbc.sql("UPDATE contact SET unit_id = :unit, identity_code = :code WHERE id = :id")
                .param("unit", unit.id().value())
                .param("code", code)
                .param("id", got.contact().value())
                .update();
        return got.contact();
    }

    /** Somebody is worried about the client, and may not be told of by name. */
    private ContactId worry(Actor me) {
        var got =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WORRY, "Ohdakesana huolesta")
                                .municipality("214")
                                .worry(
                                        "Hehkumerkki Ohdakemerkki",
                                        null,
                                        new Reporter(
                                                "Naapuri Ohdakemerkki", "044 8887776", null, false))
                                .ready());
        jdbc.sql("UPDATE contact SET unit_id = :unit WHERE id = :id")
                .param("unit", unit.id().value())
                .param("id", got.contact().value())
                .update();
        handling.take(me, got.contact());
        outcomes.linkClient(me, got.contact(), client);
        return got.contact();
    }

    /** Relatives in other stages: without a plan, with one being made, with one that was sent. */
    private void relatives(Actor me) {
        for (int stage = 0; stage < 3; stage++) {
            ClientId one =
                    clients.create(
                            Actor.system(),
                            NewClient.of("Hehkumerkki " + stage, "Ohdakemerkki", null));
            ids.add(one.value());
            ownWorkers.name(Actor.system(), one, professional.id());
            if (stage > 0) {
                PathId path =
                        plans.start(
                                me,
                                one,
                                "REHABILITATION_PATH",
                                List.of(new NewGoal("Ohdakesana tavoitteesta.", 1, LEVELS)));
                ids.add(path.value());
                if (stage > 1) {
                    plans.propose(me, path, paths.get(me, path).editNo(), "");
                }
            }
        }
    }

    /** A matter that waits, one decided, a draft, an application, and a client relationship. */
    private void decided(Actor me) {
        MatterId waiting = matter(me);
        MatterId matter = matter(me);
        DecisionId signed = decisions.draft(me, matter, null, draft());
        decisions.sign(me, signed, 1);
        decisions.notice(me, signed, NoticeWay.POST, now.today());
        DecisionId draft = decisions.draft(me, matter, null, draft());
        var application =
                applications.apply(self.actor(), "TUKIPALVELUT", "Ohdakesana hakemuksesta.");
        var relationship =
                clientRelationships.begin(
                        me,
                        new NewClientRelationship(
                                client,
                                ServiceTask.TYOIKAISET,
                                unit.id(),
                                professional.id(),
                                now.today()));
        ids.add(waiting.value());
        ids.add(matter.value());
        ids.add(signed.value());
        ids.add(draft.value());
        ids.add(application.value());
        ids.add(relationship.value());
    }

    private MatterId matter(Actor me) {
        return initiations.open(
                me,
                new NewMatter(
                        client,
                        MatterOrigin.VISIT,
                        MatterInitiator.CLIENT,
                        ServiceTask.TYOIKAISET,
                        unit.id(),
                        now.helsinki().toLocalDateTime(),
                        "Ohdakesana perusteesta.",
                        "Ohdakesana tarpeesta.",
                        false,
                        true,
                        false,
                        false));
    }

    private DecisionDraft draft() {
        return new DecisionDraft(
                unit.id(),
                false,
                List.of(
                        new DecisionItem(
                                "TUKIPALVELUT", true, "Ohdakesana määrästä", now.today(), null)),
                "Ohdakesana tosiseikasta.",
                "Ohdakesana selvityksestä.",
                "Ohdakesana säännöksestä.",
                false,
                false,
                null,
                null,
                professional.id(),
                false);
    }

    private void task(Actor me) {
        ids.add(
                tasks.raise(
                                me,
                                new NewTask(
                                        TaskKind.OTHER,
                                        client,
                                        "Ohdakesana tehtävästä",
                                        now.today(),
                                        false,
                                        professional.id(),
                                        null,
                                        "test",
                                        Ids.next(),
                                        Register.SOCIAL_WELFARE))
                        .value());
    }

    private void path(Actor me) {
        PathId path =
                plans.start(
                        me,
                        client,
                        "REHABILITATION_PATH",
                        List.of(new NewGoal("Ohdakesana tavoitteesta.", 1, LEVELS)));
        ids.add(path.value());
        plans.propose(me, path, paths.get(me, path).editNo(), "Ohdakesana ehdotuksesta");
        answers.accept(self.actor(), path, 1);
    }

    /** Talked through once, and answered again alone since. */
    private void segment(Actor me) {
        ids.add(talk.answer(me, client, Side.CLIENT, List.of("1", "1", "1", "1", "1")).value());
        ids.add(
                talk.answer(me, client, Side.PROFESSIONAL, List.of("3", "3", "3", "3", "3"))
                        .value());
        ids.add(
                talk.choose(
                                me,
                                client,
                                new NewChoice(
                                        Segment.COMMUNITY,
                                        "Ohdakesana työskentelytavan syystä.",
                                        "Ohdakesana työskentelytavasta.",
                                        null,
                                        false,
                                        null))
                        .value());
        ids.add(talk.send(self.actor(), client, List.of("2", "2", "2", "SKIP", "2")).value());
    }

    private void measuring() {
        ids.add(requests.request(client, "phq-9", now.today(), Actor.system()).value());
        var marks = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= 8; i++) {
            marks.put("" + i, 3);
        }
        answer =
                measureAnswers
                        .answer(
                                Actor.system(),
                                client,
                                "eurohis-qol-8",
                                measures.instrument("eurohis-qol-8").orElseThrow().version(),
                                marks,
                                null)
                        .value();
        ids.add(answer);
    }

    private void times(Actor me) {
        slots.open(
                Actor.system(),
                professional.id(),
                unit.id(),
                ServiceType.SOCIAL_GUIDANCE,
                List.of(now.today().plusDays(50), now.today().plusDays(51)),
                Slots.Hours.office(Duration.ofMinutes(60)),
                0);
        for (Instant at :
                List.of(
                        now.instant().plus(Duration.ofMinutes(20)),
                        now.instant().plus(Duration.ofDays(7)))) {
            ids.add(
                    bookings.book(
                                    me,
                                    new NewTime(
                                            professional.id(),
                                            unit.id(),
                                            ServiceType.SOCIAL_GUIDANCE,
                                            MeetingMode.ONSITE,
                                            at,
                                            at.plus(Duration.ofMinutes(10))),
                                    client,
                                    null)
                            .value());
        }
    }

    /** A unit like the one that answers in Kankaanpää, with no queue of its own. */
    public UnitView unit(String name) {
        var like = organizations.unit(organizations.unitFor("214", QueueKind.SOCIAL)).orElseThrow();
        var made =
                new UnitView(
                        new UnitId(Ids.next()),
                        LocalizedText.fi(name),
                        like.kind(),
                        like.parent(),
                        "214",
                        "Koetie 1",
                        "38700",
                        "02 000 0000");
        organizations.save(made);
        return made;
    }

    public ProfessionalView professional(String name, UnitView of) {
        var made =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        name,
                        "Testi",
                        "SOCIAL_COUNSELLOR",
                        of.id(),
                        true,
                        true);
        organizations.save(made);
        return made;
    }

    public Account account(Set<Role> roles, ProfessionalId who, ClientId of, List<UnitId> units) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Kokeilija " + roles,
                        LocalizedText.fi("kokeilija"),
                        roles,
                        who,
                        of,
                        units,
                        null);
        accounts.save(account);
        return account;
    }

    /** Another client, of whom nothing is known. */
    public Account otherClient() {
        return account(
                Set.of(Role.CLIENT),
                null,
                clients.create(Actor.system(), NewClient.of("Muu", "Henkilö", null)),
                List.of());
    }

    /** What nobody else may read: names, code, ways to reach, words. */
    public List<String> marks() {
        return List.of("hdakemerkki", "ehkumerkki", code, "8887776", "hdakesana");
    }

    public Set<UUID> ids() {
        return ids;
    }

    public Account worker() {
        return worker;
    }

    public Account self() {
        return self;
    }

    public ClientId client() {
        return client;
    }

    public UnitView unit() {
        return unit;
    }

    public String receipt() {
        return receipt;
    }

    public UUID emergency() {
        return emergency;
    }

    /** The answer whose page follows the answering. */
    public UUID answer() {
        return answer;
    }

    public UUID clock() {
        return clock;
    }

    public String code() {
        return code;
    }

    /** A test code that nobody of this database has. */
    private String freeCode() {
        return freeCode(c -> true);
    }

    private String freeCode(Predicate<String> wanted) {
        var day = LocalDate.of(1930, 1, 1);
        for (int i = 0; i < 20_000; i++) {
            String tried = IdentityCode.of(day.plusDays(i), '-', 900 + i % 100).value();
            if (wanted.test(tried) && clients.byIdentityCode(tried).isEmpty()) {
                return tried;
            }
        }
        throw new IllegalStateException("All codes are taken");
    }

    /**
     * A code as valid that nobody has; its check is a digit or a letter as in the known one, so
     * that also a field of another kind answers the same to both.
     */
    public String unknownCode() {
        boolean digit = Character.isDigit(code.charAt(10));
        return freeCode(c -> Character.isDigit(c.charAt(10)) == digit);
    }

    /** Everything about the client that is written when something changes. */
    public List<String> changes() {
        var all = new ArrayList<String>();
        all.addAll(
                jdbc.sql(
                                "SELECT j.id::text FROM journal_entry j WHERE j.client_id = :client ORDER BY j.id")
                        .param("client", client.value())
                        .query(String.class)
                        .list());
        return all;
    }
}
