package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Lives;
import fi.polku.demo.domain.TestIdentity;
import fi.polku.demo.internal.DemoPaths.Traveller;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** One person at each stage of the journey, whom one can sign in as. */
@Component
class DemoNamed {
    private final DemoAccounts accounts;
    private final DemoPaths paths;
    private final DemoContacts contacts;
    private final DemoWorkers workers;
    private final Clients clients;
    private final Organizations organizations;
    private final Now now;

    DemoNamed(
            DemoAccounts accounts,
            DemoPaths paths,
            DemoContacts contacts,
            DemoWorkers workers,
            Clients clients,
            Organizations organizations,
            Now now) {
        this.accounts = accounts;
        this.paths = paths;
        this.contacts = contacts;
        this.workers = workers;
        this.clients = clients;
        this.organizations = organizations;
        this.now = now;
    }

    /** Makes them, each part of a life apart from the others; answers who they are. */
    List<ClientId> make(
            LocalDate today, DemoTime time, long seed, BiConsumer<String, Runnable> apart) {
        var identity = new TestIdentity();
        int order = 0;
        var named = new ArrayList<ClientId>();
        for (DemoFiles.Person read : DemoFiles.people()) {
            var person =
                    organizations.municipality(read.municipality()).isPresent()
                            ? read
                            : read.livingIn(accounts.home());
            int place = ++order;
            List<Traveller> travellers = new ArrayList<>();
            apart.accept(
                    person.key(),
                    () -> travellers.add(named(person, place, today, identity, seed)));
            travellers.forEach(t -> {
                apart.accept(person.key() + " contact", () -> contacts.first(t, person, today));
                apart.accept(person.key() + " path", () -> journey(t, person, today, time));
                named.add(t.client());
            });
        }
        return named;
    }

    /** A professional of the demonstration. */
    Actor actor(String key) {
        return accounts.actor(key);
    }

    /** The first, or the other where the region's package has nobody of that profession. */
    Actor actor(String key, String otherwise) {
        return accounts.actor(key, otherwise);
    }

    private Traveller named(
            DemoFiles.Person person, int order, LocalDate today, TestIdentity identity, long seed) {
        // The resident of the same birth date, if any, has the first codes: take one of the last.
        String code = identity.named(person.bornOn(), person.sex().equals("F"));
        ClientId id =
                now.callAt(
                        DemoTime.at(today.minusMonths(Lives.MONTHS + 1), 8, 0),
                        () ->
                                clients.create(
                                        Actor.system(),
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
            case OWN_WORKER -> paths.nameOwnWorker(t, paths.morning(today, -2));
            case PLAN_BEING_MADE -> {
                paths.nameOwnWorker(t, paths.morning(today, -5));
                paths.draft(t, goal, paths.morning(today, -1));
            }
            case PLAN_SENT -> {
                paths.nameOwnWorker(t, paths.morning(today, -8));
                PathId path = paths.draft(t, goal, paths.morning(today, -4));
                paths.send(t, path, paths.morning(today, -2));
            }
            case PLAN_ACCEPTED -> paths.accepted(t, goal, today, 5);
            case VISIT_BOOKED -> {
                PathId path = paths.accepted(t, goal, today, 18);
                paths.walk(t, path, time, today, 2, false, new int[] {14});
                paths.bookNext(t, paths.morning(today, -1));
            }
            case MIDDLE -> {
                PathId path = paths.accepted(t, goal, today, 45);
                paths.walk(t, path, time, today, 4, true, new int[] {16});
            }
            case REVIEW_DUE -> {
                PathId path = paths.accepted(t, goal, today, 78);
                paths.walk(t, path, time, today, 7, false, new int[] {13});
            }
            case ENDED -> {
                PathId path = paths.accepted(t, goal, today, 250);
                paths.walk(t, path, time, today, 12, false, DemoJourneys.curve(17, 5));
                paths.end(t, path, paths.morning(today, -3), PathOutcome.GOAL_REACHED, 1);
            }
        }
    }
}
