package fi.polku.deadline.web;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.OtherLaw;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question of the other law as it was typed, with what is usual where nothing was.
 *
 * @param law {@code own} or a day on which the wanted generation is in force
 */
record LawForm(String service, String from, String to, String law, String length, String unit) {
    static final String OWN = "own";

    /** Units of a limit of one's own. */
    static final Set<LimitUnit> UNITS =
            EnumSet.of(LimitUnit.DAYS, LimitUnit.WORKING_DAYS, LimitUnit.WEEKS, LimitUnit.MONTHS);

    private static final int LONGEST = 3650;
    private static final int MOST_MONTHS = 36;

    /** What is not asked is the last six months of first treatment events, in 14 days for all. */
    static LawForm of(Map<String, String> form, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new LawForm(
                text(form, "service", DeadlineFamily.PHC_FIRST.name()),
                text(form, "from", month.minusMonths(5).toString()),
                text(form, "to", month.toString()),
                text(form, "law", OWN),
                text(form, "length", "14"),
                text(form, "unit", LimitUnit.DAYS.name()));
    }

    OtherLaw.Question question() {
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        if (last.isBefore(first)) {
            throw Refusal.onField("to", "deadline.law.to.before");
        }
        if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw Refusal.onField("to", "deadline.law.long", Map.of("most", MOST_MONTHS));
        }
        return new OtherLaw.Question(
                one("service", service, DeadlineFamily.values()),
                first.atDay(1),
                last.atEndOfMonth(),
                law.equals(OWN) ? ownLimit() : new OtherLaw.InForceOn(day()));
    }

    private OtherLaw.Rule ownLimit() {
        int n;
        try {
            n = Integer.parseInt(length);
        } catch (NumberFormatException e) {
            throw Refusal.onField("length", "deadline.law.length", Map.of("most", LONGEST));
        }
        if (n < 0 || n > LONGEST) {
            throw Refusal.onField("length", "deadline.law.length", Map.of("most", LONGEST));
        }
        LimitUnit of = one("unit", unit, LimitUnit.values());
        if (!UNITS.contains(of)) {
            throw Refusal.onField("unit", "deadline.form.choose");
        }
        return new OtherLaw.ForEveryone(n, of);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(law);
        } catch (DateTimeParseException e) {
            throw Refusal.onField("law", "deadline.form.choose");
        }
    }

    private static YearMonth month(String field, String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() <= 2150) {
                return month;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.onField(field, "deadline.law.month");
        }
        throw Refusal.onField(field, "deadline.law.month");
    }

    private static <E extends Enum<E>> E one(String field, String text, E[] values) {
        return Stream.of(values)
                .filter(v -> v.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.onField(field, "deadline.form.choose"));
    }

    private static String text(Map<String, String> form, String field, String usual) {
        String typed = form.getOrDefault(field, "").strip();
        return typed.isEmpty() ? usual : typed;
    }
}
