package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed or chosen, as values. */
final class Typed {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Typed() {}

    static ClientId self(Actor actor) {
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("my");
        }
        return client;
    }

    /** A day of a filter; nonsense is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            return day("", typed);
        } catch (Refusal nonsense) {
            return null;
        }
    }

    /** A day of a form; null when left empty. */
    static @Nullable LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.onField(field, "privacy.day");
        }
        throw Refusal.onField(field, "privacy.day");
    }

    /** A day that must be there. */
    static LocalDate wantedDay(String field, String typed) {
        LocalDate day = day(field, typed);
        if (day == null) {
            throw Refusal.onField(field, "privacy.day");
        }
        return day;
    }

    static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    static @Nullable UnitId unit(String typed) {
        UUID id = id(typed);
        return id == null ? null : new UnitId(id);
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> codes, String typed) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(c -> c.name().equals(typed))
                .findFirst();
    }
}
