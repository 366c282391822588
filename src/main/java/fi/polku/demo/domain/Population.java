package fi.polku.demo.domain;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** Draws the residents of a region from a seed: the same seed gives the same people. */
public final class Population implements Iterator<Resident> {
    private final SplittableRandom random;
    private final TestIdentity identity = new TestIdentity();
    private final Iterator<Home> homes;
    private final double scale;
    private final Names names;
    private final LocalDate today;
    private String municipality = "";
    private int left;
    private int number;

    private Population(long seed, List<Home> homes, double scale, Names names, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.homes = homes.iterator();
        this.scale = scale;
        this.names = names;
        this.today = today;
    }

    /** A municipality and how many live there. */
    public record Home(String code, int people) {}

    /** Residents, so large a share of everybody, municipality by municipality. */
    public static Population of(
            long seed, List<Home> homes, double scale, Names names, LocalDate today) {
        return new Population(seed, homes, scale, names, today);
    }

    static int count(Home home, double scale) {
        return (int) Math.round(home.people() * scale);
    }

    @Override
    public boolean hasNext() {
        while (left == 0 && homes.hasNext()) {
            Home home = homes.next();
            municipality = home.code();
            left = count(home, scale);
        }
        return left > 0;
    }

    @Override
    public Resident next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        LocalDate bornOn = Ages.bornOn(random, today);
        boolean female = random.nextInt(1000) < 506;
        String language = names.language(random);
        Names.Group group = names.group(language);
        boolean old = bornOn.isBefore(today.minusYears(50));
        number++;
        return new Resident(
                number,
                group.given(random, female, old),
                group.family(random),
                female,
                bornOn,
                identity.next(bornOn, female),
                language,
                municipality,
                // 040 000 xxxx is not in anybody's use.
                "040 000 %04d".formatted(1000 + number % 9000));
    }
}
