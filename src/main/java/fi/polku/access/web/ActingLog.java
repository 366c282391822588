package fi.polku.access.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.kernel.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes down every page of the client's own door that somebody opens for another, so that no page
 * can forget it.
 */
@Component
class ActingLog implements HandlerInterceptor, WebMvcConfigurer {
    private static final Map<String, String> PARTS =
            Map.of(
                    "appointments", "appointment",
                    "measures", "MEASURE",
                    "path", "PATH",
                    "clocks", "CLOCK",
                    "decisions", "DECISION",
                    "applications", "DECISION");

    private final CurrentActor current;
    private final AccessLog log;

    ActingLog(CurrentActor current, AccessLog log) {
        this.current = current;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/my", "/my/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Changing for whom one acts is possible also when the old right has ended.
        if (request.getRequestURI().endsWith("/my/acting")) {
            return true;
        }
        Actor actor = current.get();
        ClientId client = actor.client();
        if (actor.proxy() != null && client != null) {
            String[] words = Doors.path(request).split("/", -1);
            log.viewed(
                    actor,
                    client,
                    PARTS.getOrDefault(words.length > 2 ? words[2] : "", "PERSON"),
                    "PROXY");
        }
        return true;
    }
}
