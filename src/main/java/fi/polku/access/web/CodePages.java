package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.SignInSettings;
import fi.polku.access.internal.Invitations;
import fi.polku.access.internal.PasskeyDesk;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** With a one-time code to the first passkey, and with a passkey in. */
@Controller
class CodePages {
    private static final String INVITED = "polku.invited";
    private static final String USING = "polku.key.using";
    private static final Duration TIME_TO_MAKE = Duration.ofMinutes(15);

    /** Whose code was typed in this browser, and until when a passkey may be made by it. */
    record Invited(UUID account, Instant until) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Invitations invitations;
    private final PasskeyDesk desk;
    private final Accounts accounts;
    private final CurrentActor current;
    private final SignedIn signedIn;
    private final OwnAddress address;
    private final SignInSettings settings;
    private final Templates views;
    private final Now now;

    CodePages(
            Invitations invitations,
            PasskeyDesk desk,
            Accounts accounts,
            CurrentActor current,
            SignedIn signedIn,
            OwnAddress address,
            SignInSettings settings,
            Templates views,
            Now now) {
        this.invitations = invitations;
        this.desk = desk;
        this.accounts = accounts;
        this.current = current;
        this.signedIn = signedIn;
        this.address = address;
        this.settings = settings;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/sign-in/code")
    JteModel code(Ui ui) {
        requireKeys();
        return views.accessCode(ui, "", FormErrors.NONE);
    }

    @PostMapping("/sign-in/code")
    @Nullable JteModel use(
            Ui ui,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireKeys();
        Account account = invitations.use(code).orElse(null);
        if (account == null) {
            response.setStatus(422);
            var refused =
                    Refusal.onField(
                            "code",
                            code.isBlank() ? "access.invite.missing" : "access.invite.notGood");
            return views.accessCode(ui, code, FormErrors.of(refused, ui.t()));
        }
        // Whoever was signed in here before is not, and the session of before is not used on.
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) TIME_TO_MAKE.toSeconds());
        session.setAttribute(
                INVITED, new Invited(account.id().value(), now.instant().plus(TIME_TO_MAKE)));
        response.setStatus(303);
        response.setHeader("Location", "/sign-in/key");
        return null;
    }

    @GetMapping("/sign-in/key")
    @Nullable JteModel make(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        requireKeys();
        Account account = invited(request).orElse(null);
        return account == null ? toCode(response) : page(ui, account, "", FormErrors.NONE, request);
    }

    @PostMapping("/sign-in/key")
    @Nullable JteModel made(
            Ui ui,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireKeys();
        Account account = invited(request).orElse(null);
        if (account == null) {
            return toCode(response);
        }
        HttpSession session = request.getSession();
        try {
            String kept = PasskeyDesk.named(name);
            var options =
                    session.getAttribute(KeyPages.MAKING)
                                    instanceof PublicKeyCredentialCreationOptions o
                            ? o
                            : null;
            session.removeAttribute(KeyPages.MAKING);
            desk.make(
                    options != null && PasskeyDesk.isFor(options, account.id()) ? options : null,
                    credential,
                    kept,
                    address.of(request));
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(ui, account, name, FormErrors.of(refused, ui.t()), request);
        }
        session.invalidate();
        response.setStatus(303);
        response.setHeader("Location", "/sign-in?done=key");
        return null;
    }

    /** The question that a passkey has to sign; good for one answer in this browser. */
    @PostMapping("/sign-in/passkey/options")
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireKeys();
        var options = desk.ask(address.of(request));
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval((int) TIME_TO_MAKE.toSeconds());
        }
        session.setAttribute(USING, options);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(PasskeyDesk.json(options));
    }

    @PostMapping("/sign-in/passkey")
    @Nullable JteModel signIn(
            Ui ui,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireKeys();
        HttpSession session = request.getSession(false);
        PublicKeyCredentialRequestOptions options = null;
        if (session != null) {
            options =
                    session.getAttribute(USING) instanceof PublicKeyCredentialRequestOptions o
                            ? o
                            : null;
            session.removeAttribute(USING);
        }
        Account account = desk.use(options, credential, address.of(request)).orElse(null);
        Account before = again ? current.account() : null;
        boolean another = account != null && before != null && !before.id().equals(account.id());
        if (account == null || another) {
            response.setStatus(another ? 403 : 422);
            response.setHeader("Cache-Control", "no-store");
            return views.accessKeyTrouble(
                    ui.leadingTo("/sign-in"), another, again, Continue.safe(wanted));
        }
        signedIn.begin(account, "PASSKEY", now.instant(), request, response);
        response.setStatus(303);
        response.setHeader("Location", Continue.forAccount(wanted, account));
        return null;
    }

    private JteModel page(
            Ui ui, Account account, String name, FormErrors errors, HttpServletRequest request) {
        var options = desk.begin(account.id(), address.of(request));
        request.getSession().setAttribute(KeyPages.MAKING, options);
        return views.accessFirstKey(ui, account.name(), name, PasskeyDesk.json(options), errors);
    }

    private Optional<Account> invited(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(INVITED) instanceof Invited invited
                        && now.instant().isBefore(invited.until())
                ? accounts.findOpen(new AccountId(invited.account()))
                : Optional.empty();
    }

    private static @Nullable JteModel toCode(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/sign-in/code");
        return null;
    }

    private void requireKeys() {
        if (!settings.hasPasskeys()) {
            throw new Denied("passkeys");
        }
    }
}
