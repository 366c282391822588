package fi.polku.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before all doors: who calls too often is told when to come again, and nothing is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits extends OncePerRequestFilter {
    private final Limits limits;
    private final Limiter limiter;
    private final DoorAnswers answers;

    RequestLimits(Limits limits, Limiter limiter, DoorAnswers answers) {
        this.limits = limits;
        this.limiter = limiter;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Limits.Rule> rules = limits.of(request.getMethod(), DoorAnswers.path(request));
        String address = request.getRemoteAddr();
        var taken = new ArrayList<Limits.Rule>();
        for (Limits.Rule rule : rules) {
            Duration wait = limiter.take(rule, address);
            if (wait != null) {
                // What was not let in does not count elsewhere either.
                taken.forEach(t -> limiter.giveBack(t, address));
                answers.tooMany(request, response, wait);
                return;
            }
            taken.add(rule);
        }
        chain.doFilter(request, response);
        if (!failed(response)) {
            taken.stream().filter(Limits.Rule::failures).forEach(r -> limiter.giveBack(r, address));
        }
    }

    /** An error of the caller, or a way back to where one signs in with an error to show. */
    private static boolean failed(HttpServletResponse response) {
        int status = response.getStatus();
        return (status >= 400 && status < 500) || leadsToError(response.getHeader("Location"));
    }

    private static boolean leadsToError(@Nullable String location) {
        return location != null && location.contains("/sign-in") && location.contains("error");
    }
}
