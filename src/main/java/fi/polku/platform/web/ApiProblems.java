package fi.polku.platform.web;

import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What went wrong at a JSON endpoint, as problem details (RFC 9457) that name the field. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {
    private final Bundles bundles;

    ApiProblems(Bundles bundles) {
        this.bundles = bundles;
    }

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<Object> bad(BadRequest bad, WebRequest request) {
        Texts t = texts(request);
        var errors =
                bad.fields().stream()
                        .map(f ->
                                Map.of(
                                        "pointer",
                                        f.pointer(),
                                        "detail",
                                        t.text(f.key(), f.arguments())))
                        .toList();
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        errors.stream().map(e -> e.get("detail")).collect(Collectors.joining(" ")));
        problem.setProperty("errors", errors);
        return answer(problem, new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // The reader's own words would repeat what was sent.
        return answer(
                ProblemDetail.forStatusAndDetail(
                        status, texts(request).text("platform.api.unreadable")),
                headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Texts texts(WebRequest request) {
        return ProgramTexts.of(bundles, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
