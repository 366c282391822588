package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.kernel.AccountId;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
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
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    SignInPages(
            Accounts accounts,
            CurrentActor current,
            Templates views,
            @Value("${polku.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.current = current;
        this.views = views;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    JteModel page(Ui ui) {
        List<Account> people = demo ? accounts.demonstration() : List.of();
        return views.accessSignIn(ui, people);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam("account") @Nullable String accountId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = chosen(accountId);
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.id().value().toString(),
                        null,
                        account.roles().stream()
                                .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
                                .toList());
        // The session of before must not become the session of the one who signed in.
        if (request.getSession(false) != null) {
            new ChangeSessionIdAuthenticationStrategy()
                    .onAuthentication(authentication, request, response);
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var before = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        return "redirect:" + (before == null ? account.home() : before.getRedirectUrl());
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

    @GetMapping("/sign-in/home")
    String home() {
        Account account = current.account();
        return "redirect:" + (account == null ? "/sign-in" : account.home());
    }
}
