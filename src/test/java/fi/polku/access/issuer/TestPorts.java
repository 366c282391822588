package fi.polku.access.issuer;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that were free a moment ago. */
final class TestPorts {
    private TestPorts() {}

    static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
