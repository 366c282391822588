package fi.polku.platform.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
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
                page,
                422,
                page.t().text(refusal.key(), refusal.arguments()),
                "",
                KeptForm.of(request));
    }

    @ExceptionHandler(Refusals.class)
    JteModel refused(Refusals refusals, HttpServletRequest request, HttpServletResponse response) {
        return refused(refusals.all().getFirst(), request, response);
    }

    /** Everything the container answers with an error status. */
    @RequestMapping("/error")
    JteModel error(HttpServletRequest request, HttpServletResponse response) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        boolean away = isDatabaseAway(thrown);
        int status =
                away
                        ? 503
                        : request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                                        instanceof Integer code
                                ? code
                                : 404;
        response.setStatus(status);
        if (away) {
            // Not a fault of the request, and it comes by the hundred: a line each is enough.
            LOG.error("The database does not answer");
            response.setHeader("Retry-After", "30");
            return page(ui.withoutPerson(request), request, status, "");
        }
        String id = "";
        if (status >= 500) {
            id = Ids.next().toString().substring(24);
            LOG.error("Fault {}", id, thrown);
        }
        return page(ui.of(request), request, status, id);
    }

    private JteModel page(Ui page, HttpServletRequest request, int status, String id) {
        String key = "platform.error." + status;
        String message =
                page.t().has(key)
                        ? page.t().text(key)
                        : page.t()
                                .text(status >= 500 ? "platform.error.500" : "platform.error.400");
        return views.platformError(page, status, message, id, KeptForm.of(request));
    }

    /** No connection, or one that broke in the middle (SQLSTATE classes 08 and 57P). */
    private static boolean isDatabaseAway(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
