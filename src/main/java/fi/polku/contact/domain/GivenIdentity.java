package fi.polku.contact.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of birth as people write it. */
public final class GivenIdentity {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private GivenIdentity() {}

    /** Whether it is meant as a date, right or wrong, and not as an identity code. */
    public static boolean looksLikeDate(String typed) {
        String text = typed.strip();
        return WRITTEN.matcher(text).matches()
                || TOGETHER.matcher(text).matches()
                || ISO.matcher(text).matches();
    }

    /** The day, when there is such a day, it is not in the future and nobody is that old. */
    public static Optional<LocalDate> day(String typed, LocalDate today) {
        String text = typed.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3), today);
        }
        for (Pattern pattern : new Pattern[] {WRITTEN, TOGETHER}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher.group(3), matcher.group(2), matcher.group(1), today);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day, LocalDate today) {
        try {
            var on =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return on.isAfter(today) || on.isBefore(today.minusYears(130))
                    ? Optional.empty()
                    : Optional.of(on);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
