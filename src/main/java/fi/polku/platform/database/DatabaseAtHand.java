package fi.polku.platform.database;

import fi.polku.platform.start.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database for a command that runs without Polku: the given one, the embedded one while Polku
 * runs it, or the embedded one started for as long as the command takes.
 */
public final class DatabaseAtHand implements AutoCloseable {
    /** Line of {@code postmaster.pid} that tells the port, from nought on. */
    private static final int PORT_LINE = 3;

    private final DriverManagerDataSource source;
    private final @Nullable EmbeddedServer started;

    private DatabaseAtHand(DriverManagerDataSource source, @Nullable EmbeddedServer started) {
        this.source = source;
        this.started = started;
    }

    /** Opens the given database, or that of the data folder when none is given. */
    public static DatabaseAtHand open(
            Path dataDirectory,
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {
        if (url != null && !url.isBlank()) {
            return new DatabaseAtHand(source(url, username, password), null);
        }
        Path data = dataDirectory.toAbsolutePath().normalize().resolve("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new StartupFailure(
                    "There is no database in "
                            + data
                            + ". Give its folder with --polku.data-dir=FOLDER or its address with"
                            + " --spring.datasource.url=….");
        }
        DriverManagerDataSource running = running(data);
        if (running != null) {
            return new DatabaseAtHand(running, null);
        }
        EmbeddedServer server = EmbeddedServer.start(dataDirectory);
        return new DatabaseAtHand(server.owner(), server);
    }

    public DataSource source() {
        return source;
    }

    /** The server that Polku runs on this folder now. */
    private static @Nullable DriverManagerDataSource running(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return null;
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return null;
            }
            var source =
                    source(
                            "jdbc:postgresql://localhost:"
                                    + lines.get(PORT_LINE).strip()
                                    + "/postgres",
                            "postgres",
                            null);
            source.getConnection().close();
            return source;
        } catch (IOException | SQLException e) {
            // Left behind by a server that is no more.
            return null;
        }
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
        if (started != null) {
            started.close();
        }
    }
}
