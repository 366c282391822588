package fi.polku.demo.domain;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Ages by the shares of Satakunta (2022, of a thousand): 140 children under 15, 579 of working age,
 * 142 aged 65–74 and 139 of 75 or more, fewer the older they are.
 */
final class Ages {
    private Ages() {}

    static LocalDate bornOn(RandomGenerator random, LocalDate today) {
        int at = random.nextInt(1000);
        int age;
        if (at < 140) {
            age = random.nextInt(15);
        } else if (at < 719) {
            age = 15 + random.nextInt(50);
        } else if (at < 861) {
            age = 65 + random.nextInt(10);
        } else {
            age = 75 + Math.min(random.nextInt(25), random.nextInt(25));
        }
        return today.minusYears(age).minusDays(random.nextInt(365));
    }
}
