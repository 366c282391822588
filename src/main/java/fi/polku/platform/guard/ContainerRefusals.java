package fi.polku.platform.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container turns away by itself, before any door, such as an address that is none: the
 * number and nothing else, under the same policy as everything. The container makes it by its name.
 */
public final class ContainerRefusals extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            // A method that we do not take is no fault of ours.
            status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
            response.setStatus(status);
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        try {
            response.getReporter().write(Integer.toString(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there to be told.
        }
    }
}
