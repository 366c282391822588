package fi.polku.platform.guard;

import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.KeptForm;
import fi.polku.platform.web.ProgramTexts;
import fi.polku.platform.web.Ui;
import fi.polku.platform.web.UiResolver;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import views.Templates;

/**
 * Turns a request away in the form of its door: a page that keeps what was typed, problem details,
 * an OperationOutcome, or an error of OAuth. Nothing of the request stands in it but what a person
 * typed in a form.
 */
@Component
class DoorAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Templates views;
    private final UiResolver ui;
    private final Bundles bundles;
    private final ObjectProvider<HelpLine> help;

    DoorAnswers(Templates views, UiResolver ui, Bundles bundles, ObjectProvider<HelpLine> help) {
        this.views = views;
        this.ui = ui;
        this.bundles = bundles;
        this.help = help;
    }

    /** The address as the doors read it: decoded, and without what is only written differently. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** 429: comes too often; when to come again, and whom to call instead. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = Math.max(1, TimeUnit.MILLISECONDS.toSeconds(wait.toMillis() + 999));
        response.setHeader("Retry-After", Long.toString(seconds));
        boolean soon = seconds <= 90;
        answer(
                request,
                response,
                429,
                soon ? "platform.limit.seconds" : "platform.limit.minutes",
                Map.of(
                        "seconds",
                        (seconds + 9) / 10 * 10,
                        "minutes",
                        Math.max(2, (seconds + 59) / 60)));
    }

    /** 413: more than fits at one time; the body was not read. */
    void tooLarge(HttpServletRequest request, HttpServletResponse response, long most)
            throws IOException {
        // What is still coming is not worth reading.
        response.setHeader("Connection", "close");
        answer(request, response, 413, "platform.limit.size", Map.of("kilobytes", most / 1024));
    }

    /** 400: brackets inside brackets beyond what any real document has. */
    void tooDeep(HttpServletRequest request, HttpServletResponse response, int most)
            throws IOException {
        answer(request, response, 400, "platform.limit.depth", Map.of("most", most));
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String key,
            Map<String, Object> arguments)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        String path = path(request);
        if (path.startsWith("/fhir")) {
            String words = forPrograms(request).text(key, arguments);
            json(response, "application/fhir+json", outcome(status, words));
        } else if (path.startsWith("/api")) {
            String words = forPrograms(request).text(key, arguments);
            json(
                    response,
                    "application/problem+json",
                    Map.of("status", status, "title", title(status), "detail", words));
        } else if (path.startsWith("/oauth2/") && !path.startsWith("/oauth2/authorize")) {
            String words = forPrograms(request).text(key, arguments);
            String code = status == 429 ? "temporarily_unavailable" : "invalid_request";
            json(response, "application/json", Map.of("error", code, "error_description", words));
        } else {
            page(request, response, status, key, arguments);
        }
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String key,
            Map<String, Object> arguments)
            throws IOException {
        // Who it is would have to be looked up; whoever is turned away must not cost that.
        Ui page = ui.withoutPerson(request);
        var out = new StringOutput();
        HelpLine line = help.getIfAvailable();
        views.platformTurnedAway(
                        page,
                        page.t().text("platform.limit.title." + status),
                        page.t().text(key, arguments),
                        line == null ? "" : line.phone(),
                        kept(request, status))
                .render(out);
        write(response, "text/html", out.toString());
    }

    private static @Nullable KeptForm kept(HttpServletRequest request, int status) {
        try {
            return status == 413 ? null : KeptForm.of(request);
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    private Texts forPrograms(HttpServletRequest request) {
        return ProgramTexts.of(bundles, request.getHeader("Accept-Language"));
    }

    private static Map<String, Object> outcome(int status, String words) {
        String code =
                switch (status) {
                    case 429 -> "throttled";
                    case 413 -> "too-long";
                    default -> "structure";
                };
        return Map.of(
                "resourceType",
                "OperationOutcome",
                "issue",
                List.of(Map.of("severity", "error", "code", code, "diagnostics", words)));
    }

    private static String title(int status) {
        return switch (status) {
            case 429 -> "Too Many Requests";
            case 413 -> "Content Too Large";
            default -> "Bad Request";
        };
    }

    private static void json(HttpServletResponse response, String type, Map<String, Object> body)
            throws IOException {
        write(response, type, JSON.writeValueAsString(body));
    }

    private static void write(HttpServletResponse response, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
