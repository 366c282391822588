package fi.polku.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Polku in a process of its own, as a region runs it, so that it can be killed. */
public final class PolkuProcess {
    private final Process process;
    private final int port;
    private final Path postmaster;

    private PolkuProcess(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.postmaster = folder.resolve("data/postgres/postmaster.pid");
    }

    /** Starts and waits until it answers; its log goes to a file in the folder. */
    public static PolkuProcess start(Path folder, String... arguments) throws Exception {
        int port = freePort();
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "fi.polku.Polku",
                                "--server.port=" + port,
                                "--polku.data-dir=" + folder.resolve("data"),
                                "--polku.demo.history=false"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("polku.log").toFile()))
                        .start();
        var polku = new PolkuProcess(process, port, folder);
        polku.awaitHealth();
        return polku;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As when the power goes: nothing is said to the process first. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same for its PostgreSQL, of which Polku is told nothing either. */
    public void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** A way past Polku into its embedded PostgreSQL, to look at what is really there. */
    public Connection database() throws IOException, SQLException {
        String databasePort = Files.readAllLines(postmaster).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/postgres", "postgres", "");
    }

    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitHealth() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(at("/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            long tries = 0;
            while (process.isAlive() && tries++ < 600) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException stillStarting) {
                    // Not listening yet.
                }
                process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("Polku did not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
