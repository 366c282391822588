package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.SignInSettings;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * The sign-in page: the issuer where one is configured, else passkeys, and in a demonstration the
 * list of people to choose from.
 */
@Controller
class SignInPages {
    private final Accounts accounts;
    private final CurrentActor current;
    private final Templates views;
    private final SignedIn signedIn;
    private final SignInSettings settings;
    private final boolean demo;
    private final Now now;

    SignInPages(
            Accounts accounts,
            CurrentActor current,
            Templates views,
            SignedIn signedIn,
            SignInSettings settings,
            Now now,
            @Value("${polku.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.current = current;
        this.views = views;
        this.signedIn = signedIn;
        this.settings = settings;
        this.now = now;
        // Where real people sign in at an issuer, nobody is chosen from a list.
        this.demo = demo && !settings.hasIssuer();
    }

    @GetMapping("/sign-in")
    JteModel page(
            Ui ui,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Map<String, List<Account>> byDoor = new LinkedHashMap<>();
        for (Account person : demo ? accounts.demonstration() : List.<Account>of()) {
            byDoor.computeIfAbsent(door(person), d -> new ArrayList<>()).add(person);
        }
        return views.accessSignIn(
                ui,
                new SignInView(
                        Continue.safe(wanted),
                        settings.hasIssuer(),
                        settings.hasPasskeys(),
                        demo,
                        done.equals("key"),
                        byDoor));
    }

    /** Somebody signed in proves again who they are, for a page that asks for it. */
    @GetMapping("/sign-in/again")
    @Nullable JteModel again(
            Ui ui,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            HttpServletResponse response) {
        Account account = current.account();
        if (account == null) {
            response.setStatus(302);
            response.setHeader("Location", "/sign-in");
            return null;
        }
        return views.accessAgain(
                ui,
                new AgainView(
                        account.id().value().toString(),
                        account.name(),
                        Continue.safe(wanted),
                        settings.hasIssuer(),
                        settings.hasPasskeys(),
                        demo && account.demoOrder() != null,
                        (int) settings.fresh().toMinutes()));
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(name = "account", required = false) @Nullable String accountId,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = chosen(accountId);
        signedIn.begin(account, "DEMONSTRATION", now.instant(), request, response);
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
            return accounts.findOpen(AccountId.of(accountId))
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
