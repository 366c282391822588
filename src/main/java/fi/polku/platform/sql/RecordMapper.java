package fi.polku.platform.sql;

import fi.polku.kernel.Id;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Builds a record from a row: the component {@code clientId} from the column {@code client_id}.
 * Asks the driver only for types it knows. Spring's own mapper asks first and falls back when the
 * driver throws, which was a stack trace for each id and each name of two words, in every row.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private static final Set<Class<?>> KNOWN_TO_THE_DRIVER =
            Set.of(LocalDate.class, LocalDateTime.class, LocalTime.class, UUID.class);
    private final List<Part> parts;
    private final MethodHandle constructor;

    /** One component, its column and how it is read. */
    private record Part(String column, Reading reading) {}

    private interface Reading {
        @Nullable Object read(ResultSet rs, int column) throws SQLException;
    }

    RecordMapper(Class<T> type, ConversionService conversions) {
        var readings = new ArrayList<Part>();
        for (RecordComponent component : type.getRecordComponents()) {
            readings.add(new Part(column(component.getName()), reading(component, conversions)));
        }
        parts = List.copyOf(readings);
        constructor = constructor(type).asSpreader(Object[].class, parts.size());
    }

    @Override
    @SuppressWarnings("unchecked")
    public T mapRow(ResultSet rs, int row) throws SQLException {
        var arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            arguments[i] = part.reading().read(rs, rs.findColumn(part.column()));
        }
        try {
            return (T) constructor.invoke(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Reading reading(RecordComponent component, ConversionService conversions) {
        Class<?> type = component.getType();
        if (Id.class.isAssignableFrom(type)) {
            return id(constructor(type).asType(MethodType.methodType(Object.class, UUID.class)));
        }
        if (type.isEnum()) {
            return (rs, i) -> constant(type, rs.getString(i));
        }
        if (type == Instant.class) {
            return (rs, i) -> {
                OffsetDateTime moment = rs.getObject(i, OffsetDateTime.class);
                return moment == null ? null : moment.toInstant();
            };
        }
        if (KNOWN_TO_THE_DRIVER.contains(type)) {
            return (rs, i) -> rs.getObject(i, type);
        }
        if (type.isPrimitive()) {
            return (rs, i) -> {
                Object value = JdbcUtils.getResultSetValue(rs, i, type);
                if (value == null) {
                    throw new DataRetrievalFailureException(
                            "Column %s is null, but %s.%s is a %s"
                                    .formatted(
                                            rs.getMetaData().getColumnLabel(i),
                                            component.getDeclaringRecord().getSimpleName(),
                                            component.getName(),
                                            type));
                }
                return value;
            };
        }
        if (type == String.class || Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return (rs, i) -> JdbcUtils.getResultSetValue(rs, i, type);
        }
        var wanted = new TypeDescriptor(new MethodParameter(component.getAccessor(), -1));
        return (rs, i) -> {
            Object value = rs.getObject(i);
            return value == null
                    ? null
                    : conversions.convert(value, TypeDescriptor.forObject(value), wanted);
        };
    }

    private static Reading id(MethodHandle made) {
        return (rs, i) -> {
            UUID value = rs.getObject(i, UUID.class);
            if (value == null) {
                return null;
            }
            try {
                return made.invoke(value);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class<? extends Enum>) type, name);
    }
}
