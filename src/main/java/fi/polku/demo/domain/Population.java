package fi.polku.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the residents of a region from a seed: the same seed gives the same people. */
public final class Population {
    private Population() {}

    /** A municipality and how many live there. */
    public record Home(String code, int people) {}

    /** Residents, so many of every {@code oneIn}, municipality by municipality. */
    public static List<Resident> draw(
            long seed, List<Home> homes, int oneIn, Names names, LocalDate today) {
        var random = new SplittableRandom(seed);
        var identity = new TestIdentity();
        var residents = new ArrayList<Resident>();
        for (Home home : homes) {
            int count = Math.round((float) home.people() / oneIn);
            for (int i = 0; i < count; i++) {
                residents.add(
                        one(random, residents.size() + 1, home.code(), names, identity, today));
            }
        }
        return List.copyOf(residents);
    }

    private static Resident one(
            SplittableRandom random,
            int number,
            String municipality,
            Names names,
            TestIdentity identity,
            LocalDate today) {
        LocalDate bornOn = Ages.bornOn(random, today);
        boolean female = random.nextInt(1000) < 506;
        String language = names.language(random);
        Names.Group group = names.group(language);
        boolean old = bornOn.isBefore(today.minusYears(50));
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
