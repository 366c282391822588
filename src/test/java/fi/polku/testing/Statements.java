package fi.polku.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the application asks of the database, so that a test can hold a page to a number that
 * does not grow with its rows. Counts in the thread that asks, so it sees requests of MockMvc.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** What may fail while it is listened to. */
    public interface Action {
        void run() throws Exception;
    }

    /** The statements that the action sends, in order. */
    public static List<String> of(Action action) throws Exception {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            action.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Bean
    static BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource source
                        ? new Listening(source)
                        : bean;
            }
        };
    }

    private static final class Listening extends DelegatingDataSource {
        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return HEARD.get() == null
                    ? connection
                    : proxy(
                            Connection.class,
                            (self, method, arguments) -> {
                                Object result = call(connection, method, arguments);
                                return result instanceof Statement statement
                                        ? statement(statement, text(arguments))
                                        : result;
                            });
        }
    }

    private static Object statement(Statement statement, String prepared) {
        Class<? extends Statement> type =
                statement instanceof java.sql.PreparedStatement
                        ? java.sql.PreparedStatement.class
                        : Statement.class;
        return proxy(
                type,
                (self, method, arguments) -> {
                    List<String> heard = HEARD.get();
                    if (heard != null && method.getName().startsWith("execute")) {
                        String own = text(arguments);
                        heard.add(own.isEmpty() ? prepared : own);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
            Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql
                : "";
    }
}
