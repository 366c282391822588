package fi.polku.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What says itself that it is too large is turned away before a byte of it is read, and so is an
 * address that is written in two ways at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RequestSizes extends OncePerRequestFilter {
    private final Sizes sizes;
    private final DoorAnswers answers;

    RequestSizes(Sizes sizes, DoorAnswers answers) {
        this.sizes = sizes;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String written = request.getRequestURI();
        if (written.contains("//") || written.indexOf(';') >= 0) {
            // No page of ours is written so, and the doors must all read an address alike.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        long most = sizes.most(DoorAnswers.path(request));
        if (request.getContentLengthLong() > most) {
            answers.tooLarge(request, response, most);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | InvalidParameterException thrown) {
            InvalidParameterException unreadable = unreadable(thrown);
            if (unreadable == null || response.isCommitted()) {
                throw thrown;
            }
            // Anybody can send such a thing: it is told by its status and no fault in the log.
            response.sendError(unreadable.getErrorCode());
        }
    }

    /** What the container found only while it read: too large without saying so, too many. */
    private static @Nullable InvalidParameterException unreadable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException found) {
                return found;
            }
        }
        return null;
    }
}
