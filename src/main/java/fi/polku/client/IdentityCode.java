package fi.polku.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Finnish personal identity code (henkilötunnus; decree 128/2010 as amended by 690/2022). The
 * separator is a part of the individual number: the same digits with another separator are another
 * person, so nothing is normalised but the case of the letters.
 */
public record IdentityCode(String value) {
    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{6}[-+YXWVUABCDEF][0-9]{3}[0-9A-FHJ-NPR-Y]");

    /** Why a text is not an identity code. */
    public enum Problem {
        /** Not eleven characters in the right places. */
        SHAPE,
        /** No such day. */
        DAY,
        /** Individual numbers 000 and 001 are not given to anybody. */
        NUMBER,
        /** The last character does not agree with the digits: something was mistyped. */
        CHECK
    }

    public IdentityCode {
        value = tidy(value);
        var problem = problem(value);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("Not an identity code: " + problem.get());
        }
    }

    /** What is wrong with a text as typed; empty when nothing is. */
    public static Optional<Problem> problem(String typed) {
        String text = tidy(typed);
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of(Problem.SHAPE);
        }
        if (day(text).isEmpty()) {
            return Optional.of(Problem.DAY);
        }
        int number = Integer.parseInt(text.substring(7, 10));
        if (number < 2) {
            return Optional.of(Problem.NUMBER);
        }
        int nine = Integer.parseInt(text.substring(0, 6) + text.substring(7, 10));
        return text.charAt(10) == CHECK.charAt(nine % 31)
                ? Optional.empty()
                : Optional.of(Problem.CHECK);
    }

    /** Reads a code as typed, spaces around it and small letters allowed. */
    public static Optional<IdentityCode> read(String typed) {
        return problem(typed).isEmpty() ? Optional.of(new IdentityCode(typed)) : Optional.empty();
    }

    /** The code of a birth date, separator and individual number, with its check character. */
    public static IdentityCode of(LocalDate bornOn, char separator, int number) {
        String day =
                "%02d%02d%02d"
                        .formatted(
                                bornOn.getDayOfMonth(),
                                bornOn.getMonthValue(),
                                bornOn.getYear() % 100);
        String individual = "%03d".formatted(number);
        int nine = Integer.parseInt(day + individual);
        var code = new IdentityCode(day + separator + individual + CHECK.charAt(nine % 31));
        if (!code.bornOn().equals(bornOn)) {
            throw new IllegalArgumentException("The separator is of another century");
        }
        return code;
    }

    public LocalDate bornOn() {
        return day(value).orElseThrow();
    }

    /** Registered sex: {@code MALE} (odd) or {@code FEMALE} (even). */
    public String sex() {
        return Integer.parseInt(value.substring(7, 10)) % 2 == 1 ? "MALE" : "FEMALE";
    }

    /** Numbers 900–999 are given to nobody: they are for tests and temporary use. */
    public boolean isTest() {
        return value.charAt(7) == '9';
    }

    public int ageOn(LocalDate day) {
        return Period.between(bornOn(), day).getYears();
    }

    @Override
    public String toString() {
        // Never the code itself: it would end up in a log.
        return "IdentityCode";
    }

    private static String tidy(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String text) {
        int century =
                switch (text.charAt(6)) {
                    case '+' -> 1800;
                    case '-', 'Y', 'X', 'W', 'V', 'U' -> 1900;
                    default -> 2000;
                };
        try {
            return Optional.of(
                    LocalDate.of(
                            century + Integer.parseInt(text.substring(4, 6)),
                            Integer.parseInt(text.substring(2, 4)),
                            Integer.parseInt(text.substring(0, 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
