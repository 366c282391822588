package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Now;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The sign-in page of the embedded provider: a list of demonstration people to choose from. */
@Controller
class SignInPages {
    private final Accounts accounts;
    private final CurrentActor current;
    private final Templates views;
    private final boolean demo;
    private final SecurityContextRepository contexts;
    private final Now now;

    SignInPages(
            Accounts accounts,
            CurrentActor current,
            Templates views,
            SecurityContextRepository contexts,
            Now now,
            @Value("${polku.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.current = current;
        this.views = views;
        this.contexts = contexts;
        this.now = now;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    JteModel page(Ui ui, @RequestParam(name = "continue", defaultValue = "") String wanted) {
        Map<String, List<Account>> byDoor = new LinkedHashMap<>();
        for (Account person : demo ? accounts.demonstration() : List.<Account>of()) {
            byDoor.computeIfAbsent(door(person), d -> new ArrayList<>()).add(person);
        }
        return views.accessSignIn(ui, byDoor, Continue.safe(wanted));
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(name = "account", required = false) @Nullable String accountId,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = chosen(accountId);
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.id().value().toString(),
                        null,
                        // No roles: those are read anew at each door. Only when it was, for the
                        // programs that ask.
                        List.of(
                                FactorGrantedAuthority.withFactor("DEMONSTRATION")
                                        .issuedAt(now.instant())
                                        .build()));
        // The session of before must not become the session of the one who signed in.
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:" + Continue.forAccount(wanted, account);
    }

    /**
     * Only somebody on the demonstration list can be chosen, and only where the demonstration is
     * on.
     */
    private Account chosen(@Nullable String accountId) {
        if (!demo || accountId == null) {
            throw new Denied("sign-in");
        }
        try {
            return accounts.find(AccountId.of(accountId))
                    .filter(a -> a.demoOrder() != null)
                    .orElseThrow(() -> new Denied("sign-in"));
        } catch (IllegalArgumentException e) {
            throw new Denied("sign-in");
        }
    }

    /** The people of one door stand together on the page. */
    private static String door(Account account) {
        return switch (account.home()) {
            case "/my" -> "my";
            case "/work" -> "work";
            default -> "office";
        };
    }

    @GetMapping("/sign-in/home")
    String home() {
        Account account = current.account();
        return "redirect:" + (account == null ? "/sign-in" : account.home());
    }
}
