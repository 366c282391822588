package fi.polku.platform.bulk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A JdbcClient whose tables are rows in memory. It knows the ways in which {@code *Queries} call
 * it: {@code sql}, {@code paramSource}, {@code query} to a record and {@code update}.
 */
final class MemoryClient implements JdbcClient {
    private static final Map<String, Sql> PARSED = new ConcurrentHashMap<>();
    private final Rows rows;

    MemoryClient(Rows rows) {
        this.rows = rows;
    }

    @Override
    public StatementSpec sql(String sql) {
        Sql statement = PARSED.computeIfAbsent(sql, SqlParser::parse);
        return (StatementSpec)
                Proxy.newProxyInstance(
                        MemoryClient.class.getClassLoader(),
                        new Class<?>[] {StatementSpec.class},
                        new Call(statement));
    }

    /** One statement being put together. */
    private final class Call implements InvocationHandler {
        private final Sql statement;
        private SqlParameterSource parameters =
                new org.springframework.jdbc.core.namedparam.EmptySqlParameterSource();

        Call(Sql statement) {
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            Object first = arguments == null || arguments.length != 1 ? null : arguments[0];
            if (method.getName().equals("paramSource") && first instanceof SqlParameterSource p) {
                parameters = p;
                return proxy;
            }
            if (method.getName().equals("query") && first instanceof Class<?> type) {
                return new Found<>(query(type));
            }
            if (method.getName().equals("update") && arguments == null) {
                return update();
            }
            throw new UnsupportedOperationException("A bulk load does not know " + method);
        }

        private int update() {
            return switch (statement) {
                case Sql.Insert insert -> rows.insert(insert, parameters);
                case Sql.Update update -> rows.update(update, parameters).size();
                case Sql.Select select ->
                        throw new UnsupportedOperationException("Not an update: " + select);
            };
        }

        private <T> List<T> query(Class<T> type) {
            return switch (statement) {
                case Sql.Select select ->
                        RecordReader.read(type, select.items(), rows.select(select, parameters));
                case Sql.Update update ->
                        RecordReader.read(
                                type,
                                update.returning(),
                                rows.returned(update, rows.update(update, parameters), parameters));
                case Sql.Insert insert ->
                        throw new UnsupportedOperationException("Not a query: " + insert);
            };
        }
    }

    /** What was found. */
    private record Found<T>(List<T> list) implements MappedQuerySpec<T> {
        @Override
        public Stream<T> stream() {
            return list.stream();
        }
    }
}
