package fi.polku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.polku.Polku;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server of one's own instead of the embedded one: Debian's PostgreSQL 15, where it is installed.
 */
@DisplayName("A given PostgreSQL 15")
class GivenServerIT {
    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

    @Test
    @DisplayName("is migrated as its owner and used as polku_app")
    void given() throws Exception {
        assumeTrue(
                Files.isExecutable(BINARIES.resolve("initdb")),
                "Debian's postgresql-15 is not installed here, so the given server is not tried");
        Path folder = Files.createTempDirectory("polku-given");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            run(List.of("chown", "postgres", folder.toString()), false);
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path data = folder.resolve("data");
        run(pg("initdb", "-D", data, "-U", "region", "-A", "trust", "-E", "UTF8"), root);
        run(
                pg(
                        "pg_ctl",
                        "-D",
                        data,
                        "-w",
                        "-l",
                        folder.resolve("log"),
                        "-o",
                        "-p "
                                + port
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                        "start"),
                root);
        try (var application =
                new SpringApplicationBuilder(Polku.class)
                        .run(
                                "--server.port=0",
                                "--polku.demo=false",
                                "--spring.main.banner-mode=off",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                        + port
                                        + "/postgres",
                                "--spring.datasource.username=region")) {
            var jdbc = application.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT current_user::text").query(String.class).single())
                    .isEqualTo("polku_app");
            assertThat(jdbc.sql("SHOW server_version").query(String.class).single())
                    .startsWith("15.");
        } finally {
            run(pg("pg_ctl", "-D", data, "-m", "immediate", "stop"), root);
        }
    }

    private static List<String> pg(String program, Object... arguments) {
        var command = new ArrayList<String>(List.of(BINARIES.resolve(program).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** PostgreSQL refuses to run as root; its own user runs it then. */
    private static void run(List<String> command, boolean asPostgres) throws Exception {
        var full = new ArrayList<String>();
        if (asPostgres) {
            full.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        full.addAll(command);
        int code =
                new ProcessBuilder(full)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        assertThat(code).as(String.join(" ", full)).isZero();
    }
}
