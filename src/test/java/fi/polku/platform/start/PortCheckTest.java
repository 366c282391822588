package fi.polku.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A port")
class PortCheckTest {
    @Test
    @DisplayName("that is free is let go of again")
    void free() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatCode(() -> PortCheck.check(port)).doesNotThrowAnyException();
        assertThatCode(() -> PortCheck.check(port)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("in use is told in one sentence with the cure")
    void taken() throws Exception {
        try (var socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            assertThatThrownBy(() -> PortCheck.check(port))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageStartingWith("Port " + port + " cannot be opened")
                    .hasMessageContaining("--server.port=");
        }
    }

    @Test
    @DisplayName("in use stops a start before its database, and nothing else is printed")
    void process() throws Exception {
        try (var socket = new ServerSocket(0)) {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            ProcessHandle.current().info().command().orElse("java"),
                                            "-cp",
                                            System.getProperty(
                                                    "surefire.test.class.path",
                                                    System.getProperty("java.class.path")),
                                            "fi.polku.Polku",
                                            "--server.port=" + socket.getLocalPort(),
                                            "--polku.data-dir=target/never-made"))
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(said.lines().filter(l -> l.contains(" ERROR ") || l.contains(" WARN ")))
                    .singleElement()
                    .asString()
                    .contains("Polku did not start. Port " + socket.getLocalPort());
            assertThat(said).doesNotContain("\tat ", "***");
            assertThat(java.nio.file.Path.of("target/never-made")).doesNotExist();
        }
    }
}
