package fi.polku.platform.database;

import fi.polku.platform.start.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL inside Polku, with its data kept in a folder across restarts. Survives a {@code kill
 * -9} of either process: an orphaned server is stopped before the next start, and writes are
 * synced.
 */
final class EmbeddedServer implements DatabaseConfiguration.Server {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    static final String MAJOR_VERSION = "18";
    private final EmbeddedPostgres postgres;
    private final FileLock lock;

    private EmbeddedServer(EmbeddedPostgres postgres, FileLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static EmbeddedServer start(Path dataDirectory) {
        Path root = dataDirectory.toAbsolutePath().normalize();
        Path data = root.resolve("postgres");
        Path binaries = root.resolve("postgres-binaries");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new StartupFailure(
                    "The data folder "
                            + root
                            + " cannot be written ("
                            + e.getMessage()
                            + "). Give another with --polku.data-dir=FOLDER, or make room.",
                    e);
        }
        checkVersion(data);
        FileLock lock = lock(root);
        try {
            stopOrphan(data, binaries);
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(binaries.toFile())
                            .setPort(0)
                            // zonky turns these off for speed; people's data is kept here.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "60")
                            // A full-size region has its indexes in memory and is copied without
                            // a checkpoint every minute.
                            .setServerConfig("shared_buffers", "384MB")
                            .setServerConfig("max_wal_size", "4GB")
                            .setServerConfig("checkpoint_timeout", "15min")
                            .setServerConfig("unix_socket_directories", "''")
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setRegisterShutdownHook(false)
                            .start();
            return new EmbeddedServer(postgres, lock);
        } catch (IOException | InterruptedException | IllegalStateException e) {
            release(lock);
            throw new StartupFailure(
                    "The embedded PostgreSQL did not start in "
                            + data
                            + " ("
                            + e.getMessage()
                            + "). Look whether the disk is full or the folder belongs to another"
                            + " user; ./polku start --fresh begins anew with an empty folder.",
                    e);
        }
    }

    @Override
    public DriverManagerDataSource owner() {
        var source = new DriverManagerDataSource();
        source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        source.setUsername("postgres");
        return source;
    }

    @Override
    public void close() {
        try {
            checkpoint();
            postgres.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start recovers it", e);
        } finally {
            release(lock);
        }
    }

    /** Else the five seconds that stopping is given do not do for a region of full size. */
    private void checkpoint() {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            LOG.debug("Checkpoint before stopping", e);
        }
    }

    private static void checkVersion(Path data) {
        Path file = data.resolve("PG_VERSION");
        try {
            if (Files.exists(file)) {
                String version = Files.readString(file).strip();
                if (!version.equals(MAJOR_VERSION)) {
                    throw new StartupFailure(
                            "The data folder "
                                    + data
                                    + " was made by PostgreSQL "
                                    + version
                                    + " and this Polku has "
                                    + MAJOR_VERSION
                                    + ". Start the Polku that made it, or give another folder with"
                                    + " --polku.data-dir=FOLDER.");
                }
            }
        } catch (IOException e) {
            throw new StartupFailure("The file " + file + " cannot be read.", e);
        }
    }

    private static FileLock lock(Path root) {
        try {
            @SuppressWarnings("resource") // lives as long as the server; closed with its lock
            var file = new RandomAccessFile(root.resolve("in-use.lock").toFile(), "rw");
            FileLock lock = file.getChannel().tryLock();
            if (lock != null) {
                return lock;
            }
            file.close();
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("Lock", e);
        }
        throw new StartupFailure(
                "The data folder "
                        + root
                        + " is in use by another running Polku. Stop that one, or give another folder"
                        + " with --polku.data-dir=FOLDER.");
    }

    private static void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            LOG.debug("Lock", e);
        }
    }

    /**
     * A JVM killed with -9 leaves its postmaster running, which would keep the folder: stop it
     * first.
     */
    private static void stopOrphan(Path data, Path binaries)
            throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("postmaster.pid")) || !Files.isDirectory(binaries)) {
            return;
        }
        try (var found = Files.walk(binaries, 3)) {
            Path control =
                    found.filter(p -> p.endsWith("bin/pg_ctl"))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElse(null);
            if (control == null) {
                return;
            }
            var command = new ArrayList<String>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(
                    List.of(control.toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            LOG.info("Stopped a PostgreSQL that an earlier, killed Polku had left running");
        }
    }
}
