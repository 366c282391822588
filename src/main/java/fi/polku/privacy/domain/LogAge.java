package fi.polku.privacy.domain;

import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far back the log is told without a special reason: two years (703/2023 11 §). */
public final class LogAge {
    private static final int YEARS = 2;
    private static final LocalDate BEFORE_ANY = LocalDate.of(1990, 1, 1);

    private LogAge() {}

    /** The first day that is told without a special reason. */
    public static LocalDate firstDay(LocalDate today) {
        return today.minusYears(YEARS);
    }

    /** The first day to be told: what was asked for, but not before the two years. */
    public static LocalDate from(@Nullable LocalDate asked, LocalDate today) {
        LocalDate first = firstDay(today);
        return asked == null || asked.isBefore(first) ? first : asked;
    }

    /**
     * Checks the days of a request.
     *
     * @param because the special reason for what is older; null = none
     * @param reasonField the field of the form in which the reason is given
     */
    public static void check(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String because,
            String reasonField,
            LocalDate today) {
        if (from != null && (from.isAfter(today) || from.isBefore(BEFORE_ANY))) {
            throw Refusal.onField("from", "privacy.days.from");
        }
        if (to != null && (to.isAfter(today) || to.isBefore(BEFORE_ANY))) {
            throw Refusal.onField("to", "privacy.days.to");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.onField("to", "privacy.days.order");
        }
        LocalDate first = firstDay(today);
        boolean older =
                (from != null && from.isBefore(first)) || (to != null && to.isBefore(first));
        if (older && because == null) {
            throw Refusal.onField(reasonField, "privacy.log.because.needed");
        }
    }
}
