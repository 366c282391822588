package fi.polku.portal.web;

import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it; an empty one is none. */
final class TypedDay {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private TypedDay() {}

    /** The day; what cannot be read or is no day of our time is added to the faults. */
    static @Nullable LocalDate read(String field, String typed, String key, List<Refusal> faults) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
            faults.add(Refusal.onField(field, key));
        } catch (DateTimeParseException e) {
            faults.add(Refusal.onField(field, key));
        }
        return null;
    }
}
