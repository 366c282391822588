package fi.polku.privacy.web;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.privacy.internal.LogFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log as an address: ids, codes and days, never a name nor an identity code.
 * Nonsense asks for nothing.
 */
final class LogAddress {
    static final String PATH = "/admin/log";
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,60}");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private LogAddress() {}

    static LogFilter filter(Map<String, String> asked) {
        UUID client = id(asked.get("client"));
        UUID account = id(asked.get("account"));
        UUID unit = id(asked.get("unit"));
        return new LogFilter(
                client == null ? null : new ClientId(client),
                account == null ? null : new AccountId(account),
                unit == null ? null : new UnitId(unit),
                code(asked.get("part")),
                code(asked.get("purpose")),
                day(asked.get("from")),
                day(asked.get("to")),
                Arrays.stream(LogFilter.Only.values())
                        .filter(o -> o.name().equals(asked.get("only")))
                        .findFirst()
                        .orElse(LogFilter.Only.ALL));
    }

    /** The parts of the address that say something, in a fixed order. */
    static Map<String, String> parts(LogFilter f) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "client", f.client() == null ? null : f.client().value());
        put(parts, "account", f.account() == null ? null : f.account().value());
        put(parts, "unit", f.unit() == null ? null : f.unit().value());
        put(parts, "part", f.part());
        put(parts, "purpose", f.purpose());
        put(parts, "from", f.from());
        put(parts, "to", f.to());
        put(parts, "only", f.only() == LogFilter.Only.ALL ? null : f.only());
        return parts;
    }

    static String of(LogFilter filter) {
        return of(PATH, parts(filter));
    }

    static String of(String path, Map<String, String> parts) {
        return parts.isEmpty()
                ? path
                : path
                        + "?"
                        + parts.entrySet().stream()
                                .map(p -> p.getKey() + "=" + p.getValue())
                                .collect(Collectors.joining("&"));
    }

    static String with(LogFilter filter, String name, String value) {
        var parts = parts(filter);
        parts.put(name, value);
        return of(PATH, parts);
    }

    static String without(LogFilter filter, String name) {
        var parts = parts(filter);
        parts.remove(name);
        return of(PATH, parts);
    }

    static String place(LogFilter.Place place) {
        Instant at = place.at();
        return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "_" + place.id();
    }

    static LogFilter.@Nullable Place place(@Nullable String token) {
        int middle = token == null ? -1 : token.indexOf('_');
        if (token == null || middle < 0) {
            return null;
        }
        try {
            long micros = Long.parseLong(token.substring(0, middle));
            UUID id = id(token.substring(middle + 1));
            Instant at = Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1000L));
            return id == null ? null : new LogFilter.Place(at, id);
        } catch (NumberFormatException | ArithmeticException nonsense) {
            return null;
        }
    }

    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String code(@Nullable String text) {
        return text != null && CODE.matcher(text).matches() ? text : null;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
