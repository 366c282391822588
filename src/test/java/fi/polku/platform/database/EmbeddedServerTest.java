package fi.polku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.platform.start.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The embedded PostgreSQL")
class EmbeddedServerTest {
    @Test
    @DisplayName("keeps what was written when it is killed, and refuses a second Polku meanwhile")
    void survivesKill(@TempDir Path folder) throws Exception {
        var first = EmbeddedServer.start(folder);
        var jdbc = new JdbcTemplate(first.owner());
        assertThat(jdbc.queryForObject("SHOW fsync", String.class)).isEqualTo("on");
        assertThat(jdbc.queryForObject("SHOW synchronous_commit", String.class)).isEqualTo("on");
        jdbc.execute("CREATE TABLE kept (id int)");
        jdbc.update("INSERT INTO kept VALUES (7)");

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is in use by another running Polku");

        long postmaster =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor())
                .isZero();
        waitUntilGone(postmaster);
        first.close();

        try (var second = EmbeddedServer.start(folder)) {
            assertThat(
                            new JdbcTemplate(second.owner())
                                    .queryForObject("SELECT id FROM kept", Integer.class))
                    .isEqualTo(7);
        }
    }

    @Test
    @DisplayName("leaves a folder of another PostgreSQL version alone and says what to do")
    void otherVersion(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17")
                .hasMessageContaining("--polku.data-dir");
    }

    @Test
    @DisplayName("says what to do when its folder cannot be made")
    void unwritable(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedServer.start(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot be written");
    }

    private static void waitUntilGone(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }
}
