package fi.polku.platform.sql;

import fi.polku.kernel.Id;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's JdbcClient, whose {@code query(SomeRecord.class)} reads by {@link RecordMapper}. */
final class RecordClient implements JdbcClient {
    private final JdbcClient client;
    private final ConversionService conversions;
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    RecordClient(JdbcClient client, ConversionService conversions) {
        this.client = client;
        this.conversions = conversions;
    }

    @Override
    public StatementSpec sql(String sql) {
        StatementSpec statement = client.sql(sql);
        return (StatementSpec)
                Proxy.newProxyInstance(
                        RecordClient.class.getClassLoader(),
                        new Class<?>[] {StatementSpec.class},
                        (proxy, method, arguments) -> call(statement, proxy, method, arguments));
    }

    private Object call(
            StatementSpec statement, Object proxy, Method method, @Nullable Object[] arguments)
            throws Throwable {
        if (method.getName().equals("query")
                && arguments != null
                && arguments[0] instanceof Class<?> type
                && type.isRecord()
                && !Id.class.isAssignableFrom(type)) {
            return statement.query(
                    mappers.computeIfAbsent(type, t -> new RecordMapper<>(t, conversions)));
        }
        try {
            Object answer = method.invoke(statement, arguments);
            return answer instanceof StatementSpec ? proxy : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
