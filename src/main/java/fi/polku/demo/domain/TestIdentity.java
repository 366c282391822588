package fi.polku.demo.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives identity codes that no real person has: individual numbers 900–999 are kept for testing.
 * Each birth date has fifty numbers for each sex under one separator; when they run out, the
 * separators taken into use in 2023 go on.
 */
public final class TestIdentity {
    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String BEFORE_2000 = "-YXWVU";
    private static final String SINCE_2000 = "ABCDEF";
    private final Map<String, Integer> given = new HashMap<>();

    /** The next free code of the birth date. */
    public String next(LocalDate bornOn, boolean female) {
        int nth = given.merge(bornOn + (female ? "f" : "m"), 1, Integer::sum) - 1;
        String separators = bornOn.getYear() >= 2000 ? SINCE_2000 : BEFORE_2000;
        if (bornOn.getYear() < 1900 || nth >= 50 * separators.length()) {
            throw new IllegalStateException("No test codes left for " + bornOn);
        }
        return code(bornOn, separators.charAt(nth / 50), 900 + 2 * (nth % 50) + (female ? 0 : 1));
    }

    /** The code of a named person: the last number, which the residents reach last. */
    public String named(LocalDate bornOn, boolean female) {
        return code(bornOn, bornOn.getYear() >= 2000 ? 'A' : '-', female ? 998 : 999);
    }

    private static String code(LocalDate bornOn, char separator, int individual) {
        String date =
                "%02d%02d%02d"
                        .formatted(
                                bornOn.getDayOfMonth(),
                                bornOn.getMonthValue(),
                                bornOn.getYear() % 100);
        int check = (int) (Long.parseLong(date + individual) % 31);
        return date + separator + individual + CHECKS.charAt(check);
    }
}
