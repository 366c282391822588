package fi.polku.path.web;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.GoalId;
import fi.polku.path.NewGoal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; what cannot be read is refused by its field. */
final class Forms {
    private static final Pattern FINNISH_DAY =
            Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");

    private Forms() {}

    static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    static int number(Map<String, String> form, String field) {
        try {
            return Integer.parseInt(text(form, field));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@code 2026-03-10} from a date field, {@code 10.3.2026} from somebody's own hand. */
    static @Nullable LocalDate day(Map<String, String> form, String field) {
        String typed = text(form, field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var finnish = FINNISH_DAY.matcher(typed);
            LocalDate day =
                    finnish.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(finnish.group(3)),
                                    Integer.parseInt(finnish.group(2)),
                                    Integer.parseInt(finnish.group(1)))
                            : LocalDate.parse(typed);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw new DateTimeException("Another age");
            }
            return day;
        } catch (DateTimeException e) {
            throw Refusal.onField(field, "path.dayWrong");
        }
    }

    /** The goal that a form replaces; one that is not there any more has been replaced already. */
    static GoalId goal(String typed, int editNo) {
        try {
            return GoalId.of(typed);
        } catch (IllegalArgumentException e) {
            throw new ChangedMeanwhile(editNo);
        }
    }

    static @Nullable ProfessionalId professional(Map<String, String> form, String field) {
        String typed = text(form, field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return ProfessionalId.of(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.onField(field, "path.step.responsibleUnknown");
        }
    }

    static <E extends Enum<E>> E choice(
            Class<E> type, Map<String, String> form, String field, String key) {
        try {
            return Enum.valueOf(type, text(form, field));
        } catch (IllegalArgumentException e) {
            throw Refusal.onField(field, key);
        }
    }

    static NewGoal goal(Map<String, String> form) {
        var levels = new HashMap<Integer, String>();
        for (int level = -2; level <= 2; level++) {
            levels.put(level, text(form, "level" + level));
        }
        String weight = text(form, "weight");
        return new NewGoal(
                text(form, "words"), weight.isEmpty() ? 1 : number(form, "weight"), levels);
    }
}
