package fi.polku.demo.internal;

import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Lives;
import fi.polku.demo.domain.Population;
import fi.polku.demo.internal.DemoQueries.Begun;
import fi.polku.organization.Municipality;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.BulkCopy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the whole demonstration region: the lives of the plan in bulk, then, in one transaction,
 * what a desk alone can do: calendars, named people and paths. A region whose making was cut off
 * goes on from the last whole batch of lives.
 */
@Component
class DemoRegion {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);

    private final DemoQueries queries;
    private final DemoCalendars calendars;
    private final DemoThirdFree thirdFree;
    private final DemoClocks clocks;
    private final DemoEmergencies emergencies;
    private final DemoPermits permits;
    private final DemoProxies proxies;
    private final DemoUnusual unusual;
    private final DemoLongAgo longAgo;
    private final DemoRequests requests;
    private final DemoProtections protections;
    private final List<DemoStory> stories;
    private final DemoNamed named;
    private final DemoJourneys journeys;
    private final DemoLives lives;
    private final DemoWorkers workers;
    private final Organizations organizations;
    private final BulkCopy copy;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Now now;

    DemoRegion(
            DemoQueries queries,
            DemoCalendars calendars,
            DemoThirdFree thirdFree,
            DemoClocks clocks,
            DemoEmergencies emergencies,
            DemoPermits permits,
            DemoProxies proxies,
            DemoUnusual unusual,
            DemoLongAgo longAgo,
            DemoRequests requests,
            DemoProtections protections,
            List<DemoStory> stories,
            DemoNamed named,
            DemoJourneys journeys,
            DemoLives lives,
            DemoWorkers workers,
            Organizations organizations,
            BulkCopy copy,
            PlatformTransactionManager transactions,
            Now now) {
        this.queries = queries;
        this.calendars = calendars;
        this.thirdFree = thirdFree;
        this.clocks = clocks;
        this.emergencies = emergencies;
        this.permits = permits;
        this.proxies = proxies;
        this.unusual = unusual;
        this.longAgo = longAgo;
        this.requests = requests;
        this.protections = protections;
        this.stories = stories;
        this.named = named;
        this.journeys = journeys;
        this.lives = lives;
        this.workers = workers;
        this.organizations = organizations;
        this.copy = copy;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.now = now;
    }

    /** Makes the region unless it has been made; answers whether it did. */
    boolean make(String region, long seed, double scale) {
        Instant began = now.instant();
        var before = queries.find(region);
        if (before.isEmpty()) {
            var plan = plan(seed, scale, began);
            queries.insert(region, seed, scale, plan.residents(), plan.today(), began);
        } else if (before.get().finishedAt() != null) {
            return false;
        } else if (before.get().scale() == null) {
            LOG.warn(
                    "The demonstration region {} was left unfinished by an earlier Polku. Begin anew:"
                            + " ./polku start --fresh",
                    region);
            return false;
        } else {
            LOG.info(
                    "The demonstration region {} was left unfinished; going on after {} residents",
                    region,
                    before.get().lives());
        }
        make(queries.find(region).orElseThrow());
        LOG.info(
                "Demonstration region {}: {} invented residents, {} s",
                region,
                queries.find(region).orElseThrow().lives(),
                Duration.between(began, now.instant()).toSeconds());
        return true;
    }

    /** What a region is drawn from, wherever and however it is made. */
    Lives.Region plan(long seed, double scale, Instant until) {
        return new Lives.Region(
                seed,
                scale,
                organizations.municipalities().stream()
                        .map((Municipality m) -> new Population.Home(m.code(), m.population()))
                        .toList(),
                DemoFiles.names(),
                DemoFiles.words(),
                workers.staff(),
                until);
    }

    private void make(Begun begun) {
        double scale = begun.scale() == null ? 0 : begun.scale();
        var plan = plan(begun.seed(), scale, begun.createdAt());
        var time = new DemoTime();
        List<Life> walkers = lives(begun, plan, time);
        copy.analyze();
        transaction.executeWithoutResult(t -> {
            queries.doNotWaitForDisk();
            if (!queries.finish(begun.region(), now.instant())) {
                throw new IllegalStateException("Another Polku has finished the region");
            }
            LocalDate today = plan.today();
            apart("calendars", () -> calendars.open(today, begun.seed(), thirdFree.queued()));
            apart("T3 before Polku", () -> thirdFree.takeIn(today, begun.seed()));
            var people = named.make(today, time, begun.seed(), this::apart);
            apart("clocks of the nurse", () -> clocks.keep(named.actor("nurse"), people));
            apart("clocks of the own worker", () -> clocks.keep(named.actor("own-worker"), people));
            apart(
                    "emergencies",
                    () ->
                            emergencies.happen(
                                    named.actor("own-worker"),
                                    named.actor("privacy-officer"),
                                    people));
            apart("permits", () -> permits.happen(people));
            apart("guardian", () -> proxies.guardian(today));
            apart("daughter", () -> proxies.daughter(today));
            apart(
                    "unusual views",
                    () ->
                            unusual.happen(
                                    List.of(
                                            named.actor("nurse"),
                                            named.actor("own-worker"),
                                            named.actor("physiotherapist"),
                                            named.actor("social-worker"),
                                            named.actor("doctor")),
                                    people));
            apart("long ago", () -> longAgo.happen(today, named.actor("nurse")));
            apart(
                    "requests about data",
                    () ->
                            requests.happen(
                                    named.actor("nurse"),
                                    named.actor("doctor"),
                                    named.actor("lead", "own-worker"),
                                    named.actor("privacy-officer"),
                                    people));
            apart("non-disclosure", () -> protections.happen(named.actor("own-worker"), people));
            var told = new DemoStory.Told(today, people, named);
            stories.forEach(story -> apart(story.name(), () -> story.happen(told)));
            walkers.forEach(life ->
                    apart(
                            "path of resident " + life.resident().number(),
                            () -> journeys.walk(life, today, time)));
        });
        copy.analyze();
    }

    /** Lives every life that is not there yet; answers those whose path goes on. */
    private List<Life> lives(Begun begun, Lives.Region plan, DemoTime time) {
        var walkers = new ArrayList<Life>();
        Iterator<Life> drawn = noting(new Lives(plan, time), walkers);
        // What is there is drawn again, so that the rest is as it would have been.
        for (int i = 0; i < begun.lives(); i++) {
            drawn.next();
        }
        var there = new AtomicInteger(begun.lives());
        var progress =
                new Progress(
                        "Demonstration region " + begun.region(),
                        begun.lives(),
                        plan.residents(),
                        now);
        lives.inBulk(
                drawn,
                count -> {
                    if (!queries.addLives(begun.region(), there.get(), count)) {
                        throw new IllegalStateException("Another Polku is making the region");
                    }
                    there.addAndGet(count);
                },
                done -> progress.at(begun.lives() + done));
        return walkers;
    }

    private static Iterator<Life> noting(Iterator<Life> lives, List<Life> walkers) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lives.hasNext();
            }

            @Override
            public Life next() {
                Life life = lives.next();
                if (life.journey() != null) {
                    walkers.add(life);
                }
                return life;
            }
        };
    }

    /** A fault in one invented life leaves that life out; it does not keep Polku from starting. */
    private void apart(String whose, Runnable action) {
        try {
            savepoint.executeWithoutResult(t -> action.run());
        } catch (RuntimeException e) {
            LOG.error("Demonstration history left out: {}", whose, e);
        }
    }
}
