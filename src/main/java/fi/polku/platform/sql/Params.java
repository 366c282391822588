package fi.polku.platform.sql;

import fi.polku.kernel.Id;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Named parameters of one statement. Knows our own types: ids, enums, instants, lists (as arrays
 * for {@code = ANY(:x)}), localised texts and JSON.
 */
public final class Params {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final MapSqlParameterSource source = new MapSqlParameterSource();

    private Params() {}

    public static Params none() {
        return new Params();
    }

    public static Params of(String name, @Nullable Object value) {
        return new Params().and(name, value);
    }

    /** The record header that every record of a person carries. */
    public static Params header(RecordHeader header) {
        return of("register", header.register())
                .and("serviceTask", header.serviceTask())
                .and("organiser", header.organiser())
                .and("producer", header.producer())
                .and("author", header.author())
                .and("authorRole", header.authorRole())
                .and("status", header.status());
    }

    public Params and(String name, @Nullable Object value) {
        switch (value) {
            case null -> source.addValue(name, null, Types.NULL);
            case Id id -> source.addValue(name, id.value(), Types.OTHER);
            case UUID uuid -> source.addValue(name, uuid, Types.OTHER);
            case Enum<?> e -> source.addValue(name, e.name(), Types.VARCHAR);
            case Instant i ->
                    source.addValue(
                            name, i.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            case LocalDate d -> source.addValue(name, d, Types.DATE);
            case LocalDateTime t -> source.addValue(name, t, Types.TIMESTAMP);
            case LocalTime t -> source.addValue(name, t, Types.TIME);
            case LocalizedText text -> source.addValue(name, jsonb(toJson(text.byLanguage())));
            case Json json -> source.addValue(name, jsonb(json.value()));
            case Map<?, ?> map -> source.addValue(name, jsonb(toJson(map)));
            // An empty array goes without a type: PostgreSQL takes it from the column beside it.
            case Collection<?> items when items.isEmpty() ->
                    source.addValue(name, "{}", Types.OTHER);
            case Collection<?> items -> source.addValue(name, array(items), Types.ARRAY);
            default -> source.addValue(name, value);
        }
        return this;
    }

    /** Any object as a JSON document. */
    public static Json json(Object value) {
        return new Json(toJson(value));
    }

    public SqlParameterSource source() {
        return source;
    }

    private static String toJson(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static PGobject jsonb(String text) {
        try {
            var object = new PGobject();
            object.setType("jsonb");
            object.setValue(text);
            return object;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object array(Collection<?> items) {
        if (items.stream().allMatch(i -> i instanceof Id || i instanceof UUID)) {
            return items.stream()
                    .map(i -> i instanceof Id id ? id.value() : (UUID) i)
                    .toArray(UUID[]::new);
        }
        return items.stream()
                .map(i -> i instanceof Enum<?> e ? e.name() : String.valueOf(i))
                .toArray(String[]::new);
    }
}
