package fi.polku.access.issuer;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Keycloak on a port of its own, from its distribution under {@code target}. */
final class Keycloak {
    static final String ADMINISTRATOR = "yllapito";
    static final String PASSWORD = "salasana-yllapito";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private Process process;

    Keycloak(int port) throws IOException {
        this.port = port;
        try (var unpacked = Files.list(Path.of("target/keycloak"))) {
            home =
                    unpacked.filter(p -> Files.isExecutable(p.resolve("bin/kc.sh")))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "Keycloak is not under target: run ./polku test keycloak"));
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/polku";
    }

    String admin() {
        return "http://localhost:" + port;
    }

    /** Begins anew with this realm and nothing else. */
    void start(String realm) throws Exception {
        Path imports = home.resolve("data/import");
        deleted(home.resolve("data"));
        Files.createDirectories(imports);
        Files.writeString(imports.resolve("polku-realm.json"), realm);
        start(List.of("--import-realm"));
    }

    /** Goes on with what it had. */
    void startAgain() throws Exception {
        start(List.of());
    }

    private void start(List<String> more) throws Exception {
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                                "start-dev",
                                "--http-port=" + port,
                                "--http-host=localhost",
                                "--http-management-port=" + TestPorts.free()));
        command.addAll(more);
        var builder = new ProcessBuilder(command);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.redirectErrorStream(true);
        builder.redirectOutput(new File("target/keycloak.log"));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        untilItAnswers();
    }

    private void untilItAnswers() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var request =
                HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Keycloak ended, see target/keycloak.log");
                }
                try {
                    var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is starting.
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        throw new IllegalStateException("Keycloak did not answer, see target/keycloak.log");
    }

    void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        // The script may have a child that is the server itself.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        }
    }
}
