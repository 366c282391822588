package fi.polku.platform.start;

import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Looks whether the port is free before anything slow is started, such as the database. */
class PortCheck implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        int port =
                event.getApplicationContext()
                        .getEnvironment()
                        .getProperty("server.port", Integer.class, 8080);
        // Zero means any free port, and a negative one none at all.
        if (port > 0) {
            check(port);
        }
    }

    static void check(int port) {
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StartupFailure(
                    "Port "
                            + port
                            + " cannot be opened ("
                            + taken.getMessage()
                            + "). Stop the program that uses it, or choose another port, for"
                            + " example ./polku start --server.port="
                            + (port < 1024 || port > 65_000 ? 8090 : port + 1)
                            + ".",
                    taken);
        }
    }
}
