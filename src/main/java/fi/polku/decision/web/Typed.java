package fi.polku.decision.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed or chosen, read with every fault kept to be told at once. */
final class Typed {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Map<String, String> form;
    private final List<Refusal> faults = new ArrayList<>();

    Typed(Map<String, String> form) {
        this.form = form;
    }

    String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    @Nullable String textOrNull(String field) {
        String typed = text(field);
        return typed.isEmpty() ? null : typed;
    }

    boolean ticked(String field) {
        return form.containsKey(field);
    }

    @Nullable LocalDate day(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            faults.add(Refusal.onField(field, "decision.refusal.day"));
            return null;
        }
        faults.add(Refusal.onField(field, "decision.refusal.day"));
        return null;
    }

    /** A day that must be there; today stands for a faulty one until the faults are told. */
    LocalDate wantedDay(String field, LocalDate otherwise) {
        int before = faults.size();
        LocalDate day = day(field);
        if (day == null && faults.size() == before) {
            faults.add(Refusal.onField(field, "decision.refusal.day"));
        }
        return day == null ? otherwise : day;
    }

    <E extends Enum<E>> E code(String field, Class<E> codes) {
        var all = codes.getEnumConstants();
        for (E code : all) {
            if (code.name().equals(text(field))) {
                return code;
            }
        }
        faults.add(Refusal.onField(field, "decision.refusal.choose"));
        return all[0];
    }

    UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            faults.add(Refusal.onField(field, "decision.refusal.choose"));
            return new UUID(0, 0);
        }
    }

    /** A number of a hidden field; nonsense is none that was ever shown. */
    int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A text in own words that must be there and may be so long. */
    String wantedText(String field, int most) {
        String typed = text(field);
        if (typed.isEmpty()) {
            refuse(field, "decision.refusal.words");
        } else if (typed.length() > most) {
            faults.add(Refusal.onField(field, "decision.refusal.tooLong", Map.of("max", most)));
        }
        return typed;
    }

    void refuse(String field, String key) {
        faults.add(Refusal.onField(field, key));
    }

    /** Throws when there is anything to refuse. */
    void done() {
        Refusals.throwIfAny(faults);
    }
}
