package fi.polku.access.web;

import fi.polku.platform.web.KeptForm;
import fi.polku.platform.web.UiResolver;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import views.Templates;

/**
 * What somebody sees at a closed door: the sign-in page, a refusal, or that there is nothing there.
 */
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Templates views;
    private final UiResolver ui;
    private final Doors doors;

    Refused(Templates views, UiResolver ui, Doors doors) {
        this.views = views;
        this.ui = ui;
        this.doors = doors;
    }

    /** Nobody has signed in. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        String path = Doors.path(request);
        if (path.startsWith("/actuator/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (Door.of(path) == null && !path.startsWith("/oauth2/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            var kept = KeptForm.of(request);
            if (kept == null) {
                toSignIn(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                show(views.accessSignedOut(ui.of(request), kept), response);
            }
        }
    }

    /** Somebody has, and it is not enough; or a form was open too long. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(views.accessFormExpired(ui.of(request), KeptForm.of(request)), response);
        } else if (Doors.path(request).startsWith("/actuator/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (Door.of(Doors.path(request)) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (doors.isUnknown()) {
            toSignIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Writes a page outside of a handler; nothing of it is to be kept anywhere. */
    static void show(JteModel page, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = new StringOutput();
        page.render(out);
        response.getWriter().write(out.toString());
    }

    /** The page first asked for is in the address: no session is begun for somebody unknown. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean part = "true".equals(request.getHeader("HX-Request"));
        String target = "/sign-in";
        if (request.getMethod().equals("GET") && !part) {
            String query = request.getQueryString();
            target +=
                    "?continue="
                            + URLEncoder.encode(
                                    request.getRequestURI() + (query == null ? "" : "?" + query),
                                    StandardCharsets.UTF_8);
        }
        if (part) {
            // A part of a page cannot show the sign-in page: htmx is asked to go there whole.
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(target);
        }
    }
}
