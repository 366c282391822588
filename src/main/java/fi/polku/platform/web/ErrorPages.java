package fi.polku.platform.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import views.Templates;

/** A page for what went wrong: what it was, what to do next, and nothing of the machinery. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final Templates views;
    private final UiResolver ui;

    ErrorPages(Templates views, UiResolver ui) {
        this.views = views;
        this.ui = ui;
    }

    @ExceptionHandler(Refusal.class)
    JteModel refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(422);
        var page = ui.of(request);
        return views.platformError(
                page, 422, page.t().text(refusal.key(), refusal.arguments()), "");
    }

    @ExceptionHandler(Refusals.class)
    JteModel refused(Refusals refusals, HttpServletRequest request, HttpServletResponse response) {
        return refused(refusals.all().getFirst(), request, response);
    }

    /** Everything the container answers with an error status. */
    @RequestMapping("/error")
    JteModel error(HttpServletRequest request, HttpServletResponse response) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        response.setStatus(status);
        String id = "";
        if (status >= 500) {
            id = Ids.next().toString().substring(24);
            LOG.error(
                    "Fault {}",
                    id,
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        var page = ui.of(request);
        String key = "platform.error." + status;
        String message =
                page.t().has(key)
                        ? page.t().text(key)
                        : page.t()
                                .text(status >= 500 ? "platform.error.500" : "platform.error.400");
        return views.platformError(page, status, message, id);
    }
}
