package fi.polku.access.web;

import fi.polku.access.ActingEnded;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.Mandates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses for whom one acts at the client's own pages. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActingPages {
    private final CurrentActor current;
    private final Mandates mandates;
    private final CsrfTokenRepository formTokens;

    ActingPages(CurrentActor current, Mandates mandates, CsrfTokenRepository formTokens) {
        this.current = current;
        this.mandates = mandates;
        this.formTokens = formTokens;
    }

    /** Nothing chosen = as oneself. */
    @PostMapping("/my/acting")
    String act(
            @RequestParam(defaultValue = "") String mandate,
            HttpServletRequest request,
            HttpServletResponse response) {
        current.act(mandate.isEmpty() ? null : held(mandate));
        // A form left open in another window was for somebody else: it is not taken any more.
        formTokens.saveToken(formTokens.generateToken(request), request, response);
        return "redirect:/my";
    }

    private @Nullable UUID held(String mandate) {
        return mandates.held(current.oneself()).stream()
                .map(Mandates.Listed::id)
                .filter(id -> id.toString().equals(mandate))
                .findFirst()
                .orElseThrow(() -> new Denied("mandate"));
    }

    /** What was being done is not done, neither for the other nor for oneself. */
    @ExceptionHandler(ActingEnded.class)
    String ended() {
        return "redirect:/my/proxies?ended";
    }
}
