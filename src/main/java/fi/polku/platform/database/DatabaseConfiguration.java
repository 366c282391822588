package fi.polku.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two doors into one database: migrations go in as its owner, the application as {@code polku_app},
 * which can add to the journal and the logs but neither change nor remove what is there.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Server databaseServer(
            Environment environment, @Value("${polku.data-dir:data}") Path dataDirectory) {
        String url = environment.getProperty("spring.datasource.url");
        Server server =
                url == null || url.isBlank()
                        ? EmbeddedServer.start(dataDirectory)
                        : new GivenServer(
                                url,
                                property(environment, "spring.datasource.username"),
                                property(environment, "spring.datasource.password"));
        AppRole.ensure(server.owner());
        return server;
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Server server) {
        return server.owner();
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            Server server, @Value("${polku.database.connections:24}") int connections) {
        DriverManagerDataSource owner = server.owner();
        var pool = new HikariDataSource();
        pool.setPoolName("polku");
        pool.setJdbcUrl(owner.getUrl());
        pool.setUsername(owner.getUsername());
        pool.setPassword(owner.getPassword());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(10_000);
        // A row that the database refuses holds what somebody told of themselves; logs must not.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // The owner steps down for the life of the connection.
        pool.setConnectionInitSql("SET ROLE " + AppRole.NAME);
        return pool;
    }

    private static @Nullable String property(Environment environment, String name) {
        return environment.getProperty(name);
    }

    /** A PostgreSQL that is there, with the owner's way in. */
    interface Server extends AutoCloseable {
        DriverManagerDataSource owner();

        @Override
        void close();
    }

    private record GivenServer(DriverManagerDataSource owner) implements Server {
        GivenServer(String url, @Nullable String username, @Nullable String password) {
            this(source(url, username, password));
        }

        private static DriverManagerDataSource source(
                String url, @Nullable String username, @Nullable String password) {
            var source = new DriverManagerDataSource();
            source.setUrl(url);
            if (username != null) {
                source.setUsername(username);
            }
            if (password != null) {
                source.setPassword(password);
            }
            return source;
        }

        @Override
        public void close() {
            // The server is somebody else's: nothing of it is ours to stop.
        }
    }
}
