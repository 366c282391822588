package fi.polku.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers may do with our answers, on every answer whichever door it came through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PolicyHeaders extends OncePerRequestFilter {
    /** Nothing but our own files, and no script or style inside a page. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; object-src 'none'";

    /** Data for programs is never a page, whatever a browser is made to believe. */
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private final ObjectProvider<FormTarget> targets;

    PolicyHeaders(ObjectProvider<FormTarget> targets) {
        this.targets = targets;
    }

    /** The page of an error is a page too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = DoorAnswers.path(request);
        response.setHeader("Content-Security-Policy", policy(request, path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request, String path) {
        if (path.startsWith("/fhir/") || path.startsWith("/api/")) {
            return DATA;
        }
        return leadsToAnotherProgram(request, path)
                ? PAGE
                : PAGE
                        + targets.orderedStream()
                                .map(FormTarget::origin)
                                .collect(Collectors.joining(" ", "; form-action 'self' ", ""))
                                .stripTrailing();
    }

    /**
     * Browsers apply form-action also to the redirects after a form. Somebody who signs in for
     * another program is led back to it, so the forms on that way name no place.
     */
    private static boolean leadsToAnotherProgram(HttpServletRequest request, String path) {
        if (path.startsWith("/oauth2/")) {
            return true;
        }
        String query = request.getQueryString();
        return path.startsWith("/sign-in")
                && (!request.getMethod().equals("GET")
                        || (query != null && query.contains("oauth2")));
    }
}
