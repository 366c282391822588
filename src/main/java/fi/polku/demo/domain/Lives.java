package fi.polku.demo.domain;

import fi.polku.demo.domain.Population.Home;
import fi.polku.time.FinnishCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a region: its residents one after another, each with a whole life. Drawn from a seed
 * and from nothing else, so that a half-made region can be gone on with and made in two ways.
 */
public final class Lives implements Iterator<Life> {
    /** How far back the history reaches. */
    public static final int MONTHS = 18;

    private static final int JOURNEYS = 60;
    private final Region region;
    private final Iterator<Resident> residents;
    private final Journeys journeys;
    private final Matters matters;
    private final SplittableRandom random;
    private final List<LocalDate> days;

    /**
     * What the plan is drawn from.
     *
     * @param scale the share of the residents that is made, at most 1
     * @param until the last moment of the history
     */
    public record Region(
            long seed,
            double scale,
            List<Home> homes,
            Names names,
            List<Words> words,
            Staff staff,
            Instant until) {
        public Region {
            homes = List.copyOf(homes);
            words = List.copyOf(words);
        }

        public LocalDate today() {
            return DemoTime.dayOf(until);
        }

        /** How many residents are made. */
        public int residents() {
            return homes.stream().mapToInt(h -> Population.count(h, scale)).sum();
        }

        LocalDate begins() {
            return today().minusMonths(MONTHS);
        }
    }

    /** The times given are taken from {@code time}, which later visits may go on with. */
    public Lives(Region region, DemoTime time) {
        this.region = region;
        this.residents =
                Population.of(
                        region.seed(),
                        region.homes(),
                        region.scale(),
                        region.names(),
                        region.today());
        this.journeys =
                new Journeys(
                        region.seed(),
                        region.residents(),
                        Math.min(JOURNEYS, region.residents() / 30));
        this.matters = new Matters(region, time);
        this.random = new SplittableRandom(region.seed() + 200);
        this.days =
                region.begins()
                        .datesUntil(region.today().plusDays(1))
                        .filter(FinnishCalendar.INSTANCE::isWorkingDay)
                        .toList();
    }

    @Override
    public boolean hasNext() {
        return residents.hasNext();
    }

    @Override
    public Life next() {
        Resident r = residents.next();
        var its = random.split();
        int age = Period.between(r.bornOn(), region.today()).getYears();
        Journey journey = journeys.of(r, age);
        return new Life(
                r,
                knownAt(r),
                journey == null ? everyday(r, age, its) : beginning(r, age, journey, its),
                journey);
    }

    /** Known since before the history begins, or since birth. */
    private Instant knownAt(Resident r) {
        LocalDate before = region.begins().minusMonths(1);
        Instant at =
                DemoTime.at(r.bornOn().isAfter(before) ? r.bornOn().plusDays(1) : before, 7, 0);
        return at.isAfter(region.until()) ? region.until() : at;
    }

    private List<Deed> everyday(Resident r, int age, SplittableRandom its) {
        var deeds = new ArrayList<Deed>();
        int count = poisson(yearly(age) * MONTHS / 12, its);
        var times = new ArrayList<DemoTime.Span>();
        for (int i = 0; i < count; i++) {
            Instant at = moment(its);
            if (at.isAfter(region.until())
                    || DemoTime.dayOf(at).isBefore(r.bornOn().plusDays(14))) {
                continue;
            }
            matters.add(deeds, times, i, r, age, at, its);
        }
        deeds.removeIf(d -> d.at().isAfter(region.until()));
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }

    /** Who walks a path asked for help a fortnight before the plan was begun. */
    private List<Deed> beginning(Resident r, int age, Journey journey, SplittableRandom its) {
        LocalDate day = DemoTime.workingDay(region.today(), -journey.ago() - 14);
        Instant at = DemoTime.at(day, 9 + its.nextInt(5), its.nextInt(60));
        return matters.towardsPlan(r, age, at, its);
    }

    /** About one in a year of everybody, twice as many of the old. */
    private static double yearly(int age) {
        return age < 15 ? 0.55 : age < 65 ? 0.85 : age < 75 ? 1.05 : 1.7;
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    /** Mondays and the first hours of the day are the busiest. */
    private Instant moment(SplittableRandom its) {
        LocalDate day = days.get(its.nextInt(days.size()));
        if (day.getDayOfWeek() != DayOfWeek.MONDAY && its.nextInt(5) == 0) {
            day = days.get(its.nextInt(days.size()));
        }
        int hour = 8 + Math.min(its.nextInt(8), 1 + its.nextInt(8));
        return DemoTime.at(day, hour, its.nextInt(60));
    }

    /** Chooses who walks a path: of working age, evenly over the region. */
    private static final class Journeys {
        private final SplittableRandom random;
        private final List<Journey> drawn = new ArrayList<>();
        private final int everyNth;
        private int given;

        Journeys(long seed, int residents, int count) {
            random = new SplittableRandom(seed + 100);
            everyNth = count == 0 ? Integer.MAX_VALUE : residents / count;
            for (int i = 0; i < count; i++) {
                drawn.add(draw(i));
            }
        }

        @Nullable Journey of(Resident r, int age) {
            boolean next = given < drawn.size() && r.number() > given * (long) everyNth;
            return next && age >= 20 && age < 62 ? drawn.get(given++) : null;
        }

        private Journey draw(int nth) {
            Journey.Stage stage =
                    switch (nth % 12) {
                        case 0 -> Journey.Stage.DRAFT;
                        case 1, 2 -> Journey.Stage.SENT;
                        case 3, 4, 5, 6 -> Journey.Stage.UNDER_WAY;
                        case 7 -> Journey.Stage.REVIEW_DUE;
                        case 8, 9, 10 -> Journey.Stage.ENDED;
                        default -> Journey.Stage.STOPPED;
                    };
            int ago =
                    switch (stage) {
                        case DRAFT -> 1 + random.nextInt(6);
                        case SENT -> 1 + random.nextInt(12);
                        case UNDER_WAY -> 8 + random.nextInt(100);
                        case REVIEW_DUE -> 78 + random.nextInt(8);
                        case ENDED -> 250 + random.nextInt(70);
                        case STOPPED -> 60 + random.nextInt(200);
                    };
            int first = 8 + random.nextInt(12);
            // Most get better, some stay as they are, and one in five gets worse.
            int gain = random.nextInt(5) == 0 ? -1 - random.nextInt(4) : random.nextInt(first - 2);
            return new Journey(
                    nth, stage, ago, first, first - gain, outcome(stage, gain), random.nextLong());
        }

        private fi.polku.path.@Nullable PathOutcome outcome(Journey.Stage stage, int gain) {
            return switch (stage) {
                case DRAFT, SENT, UNDER_WAY, REVIEW_DUE -> null;
                case ENDED ->
                        gain >= 5
                                ? fi.polku.path.PathOutcome.GOAL_REACHED
                                : gain >= 0
                                        ? fi.polku.path.PathOutcome.PARTLY_REACHED
                                        : fi.polku.path.PathOutcome.MOVED_ON;
                case STOPPED ->
                        switch (random.nextInt(4)) {
                            case 0 -> fi.polku.path.PathOutcome.MOVED_AWAY;
                            case 1 -> fi.polku.path.PathOutcome.NEED_CHANGED;
                            default -> fi.polku.path.PathOutcome.CLIENT_ENDED;
                        };
            };
        }
    }
}
