package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.demo.domain.Population;
import fi.polku.demo.domain.Resident;
import fi.polku.demo.domain.TestIdentity;
import fi.polku.demo.internal.DemoPaths.Traveller;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Municipality;
import fi.polku.organization.Organizations;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the whole demonstration region: residents, calendars, named people and a history. */
@Component
class DemoRegion {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);
    private static final int MONTHS = 18;
    private static final int PATHS = 36;

    private final DemoQueries queries;
    private final DemoAccounts accounts;
    private final DemoCalendars calendars;
    private final DemoPaths paths;
    private final DemoContacts contacts;
    private final DemoWorkers workers;
    private final Clients clients;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Now now;

    DemoRegion(
            DemoQueries queries,
            DemoAccounts accounts,
            DemoCalendars calendars,
            DemoPaths paths,
            DemoContacts contacts,
            DemoWorkers workers,
            Clients clients,
            Organizations organizations,
            TransactionTemplate transaction,
            Now now) {
        this.queries = queries;
        this.accounts = accounts;
        this.calendars = calendars;
        this.paths = paths;
        this.contacts = contacts;
        this.workers = workers;
        this.clients = clients;
        this.organizations = organizations;
        this.transaction = transaction;
        this.now = now;
    }

    /** Makes the region unless it has been made; answers whether it did. */
    boolean make(String region, long seed, int oneIn) {
        Instant began = now.instant();
        LocalDate today = now.today();
        if (queries.exists(region)) {
            return false;
        }
        List<Resident> residents = Population.draw(seed, homes(), oneIn, DemoFiles.names(), today);
        if (!queries.insert(region, seed, residents.size(), today, began)) {
            return false;
        }
        List<ClientId> ids = residents(residents, today);
        apart("calendars", () -> calendars.open(today));
        var time = new DemoTime();
        namedPeople(today, time, seed);
        backgroundPaths(residents, ids, today, time, seed);
        contacts.history(residents, ids, today, time, seed);
        queries.finish(region, now.instant());
        queries.analyze();
        LOG.info(
                "Demonstration region {}: {} invented residents, {} s",
                region,
                residents.size(),
                java.time.Duration.between(began, now.instant()).toSeconds());
        return true;
    }

    private List<Population.Home> homes() {
        return organizations.municipalities().stream()
                .map((Municipality m) -> new Population.Home(m.code(), m.population()))
                .toList();
    }

    private List<ClientId> residents(List<Resident> residents, LocalDate today) {
        var ids = new ArrayList<ClientId>(residents.size());
        Instant latest = now.instant();
        for (int from = 0; from < residents.size(); from += 250) {
            var batch = residents.subList(from, Math.min(residents.size(), from + 250));
            quickly(() ->
                    batch.forEach(r ->
                            now.runAt(
                                    known(r, today, latest), () -> ids.add(create(newClient(r))))));
        }
        return ids;
    }

    /** Known since before the history begins, or since birth. */
    private static Instant known(Resident r, LocalDate today, Instant latest) {
        LocalDate before = today.minusMonths(MONTHS + 1);
        Instant at =
                DemoTime.at(r.bornOn().isAfter(before) ? r.bornOn().plusDays(1) : before, 8, 0);
        return at.isAfter(latest) ? latest : at;
    }

    private ClientId create(NewClient person) {
        return clients.create(Actor.system(), person);
    }

    private static NewClient newClient(Resident r) {
        return NewClient.of(r.givenNames(), r.familyName(), r.identityCode())
                .livingIn(r.municipalityCode())
                .speaking(r.language())
                .reachedBy(r.phone(), null);
    }

    /** One person at each stage of the journey, whom one can sign in as. */
    private void namedPeople(LocalDate today, DemoTime time, long seed) {
        var identity = new TestIdentity();
        int order = 0;
        for (DemoFiles.Person read : DemoFiles.people()) {
            var person =
                    organizations.municipality(read.municipality()).isPresent()
                            ? read
                            : read.livingIn(accounts.home());
            int place = ++order;
            var travellers = new ArrayList<Traveller>();
            apart(person.key(), () -> travellers.add(named(person, place, today, identity, seed)));
            travellers.forEach(t -> {
                apart(person.key() + " contact", () -> contacts.first(t, person, today));
                apart(person.key() + " path", () -> journey(t, person, today, time));
            });
        }
    }

    private Traveller named(
            DemoFiles.Person person, int order, LocalDate today, TestIdentity identity, long seed) {
        // The resident of the same birth date, if any, has the first codes: take one of the last.
        String code = identity.named(person.bornOn(), person.sex().equals("F"));
        ClientId id =
                now.callAt(
                        DemoTime.at(today.minusMonths(MONTHS + 1), 8, 0),
                        () ->
                                create(
                                        NewClient.of(person.given(), person.family(), code)
                                                .livingIn(person.municipality())
                                                .reachedBy(person.phone(), null)));
        accounts.saveClient(order, id, clients.get(id), person.stage());
        return new Traveller(
                id,
                person.call() + " " + person.family(),
                person.municipality(),
                workers.ownWorker(accounts.actor("own-worker"), person.municipality()),
                new SplittableRandom(seed + order));
    }

    private void journey(Traveller t, DemoFiles.Person person, LocalDate today, DemoTime time) {
        String goal = Optional.ofNullable(person.goal()).orElse("");
        switch (person.stage()) {
            case CONTACTED, WAITING_ASSESSMENT, ASSESSED, WORRY -> {}
            case OWN_WORKER -> paths.nameOwnWorker(t, morning(today, -2));
            case PLAN_BEING_MADE -> {
                paths.nameOwnWorker(t, morning(today, -5));
                paths.draft(t, goal, morning(today, -1));
            }
            case PLAN_SENT -> {
                paths.nameOwnWorker(t, morning(today, -8));
                PathId path = paths.draft(t, goal, morning(today, -4));
                paths.send(t, path, morning(today, -2));
            }
            case PLAN_ACCEPTED -> accepted(t, goal, today, 5);
            case VISIT_BOOKED -> {
                PathId path = accepted(t, goal, today, 18);
                paths.walk(t, path, time, today, 2, false, new int[] {14});
                paths.bookNext(t, morning(today, -1));
            }
            case MIDDLE -> {
                PathId path = accepted(t, goal, today, 45);
                paths.walk(t, path, time, today, 4, true, new int[] {16});
            }
            case REVIEW_DUE -> {
                PathId path = accepted(t, goal, today, 78);
                paths.walk(t, path, time, today, 7, false, new int[] {13});
            }
            case ENDED -> {
                PathId path = accepted(t, goal, today, 250);
                paths.walk(t, path, time, today, 12, false, curve(17, 5));
                paths.end(t, path, morning(today, -3), PathOutcome.GOAL_REACHED, 1);
            }
        }
    }

    /** Own worker, plan made, sent and accepted within two weeks, so many working days ago. */
    private PathId accepted(Traveller t, String goal, LocalDate today, int ago) {
        paths.nameOwnWorker(t, morning(today, -ago - 4));
        PathId path = paths.draft(t, goal, morning(today, -ago - 2));
        paths.send(t, path, morning(today, -ago - 1));
        paths.accept(t, path, DemoTime.at(DemoTime.workingDay(today, -ago), 18, 40));
        return path;
    }

    private static Instant morning(LocalDate today, int workingDays) {
        return DemoTime.at(DemoTime.workingDay(today, workingDays), 9, 10);
    }

    /** PHQ-9 totals from a first to a last over the steps of the path. */
    private static int[] curve(int first, int last) {
        int[] totals = new int[12];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = Math.round(first + (last - first) * i / 11f);
        }
        return totals;
    }

    /** Others on a path, in every state, so that leads see a region and not twelve people. */
    private void backgroundPaths(
            List<Resident> residents,
            List<ClientId> ids,
            LocalDate today,
            DemoTime time,
            long seed) {
        var random = new SplittableRandom(seed + 100);
        List<Resident> working =
                residents.stream()
                        .filter(r ->
                                r.bornOn().isBefore(today.minusYears(20))
                                        && r.bornOn().isAfter(today.minusYears(62)))
                        .toList();
        int count = Math.min(PATHS, working.size() / 20);
        for (int i = 0; i < count; i++) {
            Resident r = working.get(i * 20 + random.nextInt(20));
            int ago = 4 + random.nextInt(330);
            int first = 8 + random.nextInt(12);
            int gain = random.nextInt(11) - 2;
            int goal = random.nextInt(GOALS.size());
            int nth = i;
            apart(
                    "path " + i,
                    () ->
                            background(
                                    new Traveller(
                                            ids.get(r.number() - 1),
                                            r.givenNames() + " " + r.familyName(),
                                            r.municipalityCode(),
                                            workers.of(
                                                    "SOCIAL_COUNSELLOR", r.municipalityCode(), nth),
                                            random.split()),
                                    GOALS.get(goal),
                                    today,
                                    time,
                                    ago,
                                    curve(first, Math.max(0, first - gain))));
        }
    }

    private void background(
            Traveller t, String goal, LocalDate today, DemoTime time, int ago, int[] curve) {
        PathId path = accepted(t, goal, today, ago);
        boolean stops = t.random().nextInt(10) == 0;
        int walked =
                paths.walk(t, path, time, today, stops ? 3 : 12, t.random().nextInt(8) == 0, curve);
        if (walked == 12) {
            int reached = Math.clamp((curve[0] - curve[11]) / 3L - 1, -2, 2);
            paths.end(
                    t,
                    path,
                    morning(today, -1),
                    reached >= 0 ? PathOutcome.GOAL_REACHED : PathOutcome.PARTLY_REACHED,
                    reached);
        } else if (stops && ago > 150) {
            paths.end(t, path, morning(today, -20), PathOutcome.CLIENT_ENDED, -1);
        }
    }

    private static final List<String> GOALS =
            List.of(
                    "Haluan jaksaa arkipäivät ilman, että joudun lepäämään iltapäivän.",
                    "Haluan löytää työn, jota selkäni kestää.",
                    "Haluan nukkua yöni ja herätä levänneenä.",
                    "Haluan pystyä hoitamaan laskuni ja kotini itse.",
                    "Haluan palata opintoihin ja saada ne päätökseen.",
                    "Haluan tavata ihmisiä ainakin kerran viikossa.");

    /** A fault in one invented life leaves that life out; it does not keep Polku from starting. */
    private void apart(String whose, Runnable action) {
        try {
            quickly(action);
        } catch (RuntimeException e) {
            LOG.error("Demonstration history left out: {}", whose, e);
        }
    }

    /** One transaction that does not wait for the disk: invented data can be made again. */
    private void quickly(Runnable action) {
        transaction.executeWithoutResult(t -> {
            queries.doNotWaitForDisk();
            action.run();
        });
    }
}
