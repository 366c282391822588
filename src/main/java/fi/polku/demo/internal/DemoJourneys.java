package fi.polku.demo.internal;

import fi.polku.client.Clients;
import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.Journey;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Resident;
import fi.polku.demo.internal.DemoPaths.Traveller;
import fi.polku.path.PathId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** Paths of others than the named people, in every state. */
@Component
class DemoJourneys {
    private static final int STEPS = 12;
    private final DemoPaths paths;
    private final DemoWorkers workers;
    private final Clients clients;

    DemoJourneys(DemoPaths paths, DemoWorkers workers, Clients clients) {
        this.paths = paths;
        this.workers = workers;
        this.clients = clients;
    }

    void walk(Life life, LocalDate today, DemoTime time) {
        Resident r = life.resident();
        Journey journey = Objects.requireNonNull(life.journey());
        var random = new SplittableRandom(journey.seed());
        var t =
                new Traveller(
                        clients.byIdentityCode(r.identityCode()).orElseThrow(),
                        r.givenNames() + " " + r.familyName(),
                        r.municipalityCode(),
                        workers.of("SOCIAL_COUNSELLOR", r.municipalityCode(), journey.nth()),
                        random);
        String goal = GOALS.get(random.nextInt(GOALS.size()));
        int[] curve = curve(journey.firstPhq(), journey.lastPhq());
        int ago = journey.ago();
        switch (journey.stage()) {
            case DRAFT -> {
                paths.nameOwnWorker(t, paths.morning(today, -ago - 2));
                paths.draft(t, goal, paths.morning(today, -ago));
            }
            case SENT -> {
                paths.nameOwnWorker(t, paths.morning(today, -ago - 4));
                PathId path = paths.draft(t, goal, paths.morning(today, -ago - 2));
                paths.send(t, path, paths.morning(today, -ago));
            }
            case UNDER_WAY, REVIEW_DUE -> {
                PathId path = paths.accepted(t, goal, today, ago);
                boolean misses = random.nextInt(6) == 0;
                int steps = journey.stage() == Journey.Stage.REVIEW_DUE ? 7 : STEPS;
                paths.walk(t, path, time, today, steps, misses, curve);
            }
            case ENDED -> {
                PathId path = paths.accepted(t, goal, today, ago);
                paths.walk(t, path, time, today, STEPS, false, curve);
                end(t, path, today, 1 + random.nextInt(30), journey);
            }
            case STOPPED -> {
                PathId path = paths.accepted(t, goal, today, ago);
                paths.walk(t, path, time, today.minusDays(30), 2 + random.nextInt(3), false, curve);
                end(t, path, today, 10, journey);
            }
        }
    }

    /** One level of the goal for every three points of PHQ-9. */
    private void end(Traveller t, PathId path, LocalDate today, int ago, Journey journey) {
        int reached = Math.clamp((journey.firstPhq() - journey.lastPhq()) / 3L - 1, -2, 2);
        paths.end(
                t,
                path,
                paths.morning(today, -ago),
                Objects.requireNonNull(journey.outcome()),
                journey.stage() == Journey.Stage.STOPPED ? Math.min(reached, 0) : reached);
    }

    /** PHQ-9 totals from a first to a last over the steps of the path. */
    static int[] curve(int first, int last) {
        int[] totals = new int[STEPS];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = Math.round(first + (last - first) * i / 11f);
        }
        return totals;
    }

    private static final List<String> GOALS =
            List.of(
                    "Haluan jaksaa arkipäivät ilman, että joudun lepäämään iltapäivän.",
                    "Haluan löytää työn, jota selkäni kestää.",
                    "Haluan nukkua yöni ja herätä levänneenä.",
                    "Haluan pystyä hoitamaan laskuni ja kotini itse.",
                    "Haluan palata opintoihin ja saada ne päätökseen.",
                    "Haluan tavata ihmisiä ainakin kerran viikossa.");
}
