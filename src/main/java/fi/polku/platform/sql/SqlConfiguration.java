package fi.polku.platform.sql;

import fi.polku.kernel.LocalizedText;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Teaches JdbcClient to build our records from rows: typed ids, arrays, JSON, localised texts. */
@Configuration(proxyBeanMethods = false)
class SqlConfiguration {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        var conversions = new DefaultFormattingConversionService();
        conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        conversions.addConverter(java.sql.Date.class, LocalDate.class, java.sql.Date::toLocalDate);
        conversions.addConverter(java.sql.Time.class, LocalTime.class, java.sql.Time::toLocalTime);
        conversions.addConverter(
                PGobject.class, Json.class, (Converter<PGobject, Json>) p -> new Json(text(p)));
        conversions.addConverter(
                PGobject.class,
                LocalizedText.class,
                (Converter<PGobject, LocalizedText>)
                        p ->
                                new LocalizedText(
                                        JSON.readValue(
                                                text(p),
                                                new TypeReference<Map<String, String>>() {})));
        conversions.addConverter(new ArrayToList());
        return new RecordClient(JdbcClient.create(operations, conversions), conversions);
    }

    private static String text(PGobject object) {
        String value = object.getValue();
        return value == null ? "null" : value;
    }

    /** {@code text[]} and {@code uuid[]} to a list of text, enums or UUIDs. */
    private static final class ArrayToList implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Array.class, List.class));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            try {
                var items = new ArrayList<Object>();
                for (Object item : (Object[]) ((Array) source).getArray()) {
                    items.add(item instanceof UUID u ? u : String.valueOf(item));
                }
                return List.copyOf(items);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
