package fi.polku.access.web;

import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.SignInSettings;
import fi.polku.access.internal.IssuerAway;
import fi.polku.access.internal.IssuerSignIn;
import fi.polku.access.internal.IssuerSignIn.Asked;
import fi.polku.access.internal.IssuerSignIn.Done;
import fi.polku.access.internal.IssuerSignIn.Failed;
import fi.polku.access.internal.IssuerSignIn.Trouble;
import fi.polku.access.internal.IssuerSignOut;
import fi.polku.access.internal.OutsideAccountDesk;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The way to the issuer and back, and what is shown when it does not lead in. */
@Controller
class IssuerPages {
    private static final String ASKED = "polku.asked.";
    private static final int AT_ONCE = 5;
    private static final int LASTS_SECONDS = 15 * 60;

    private final IssuerSignIn signIn;
    private final IssuerSignOut signOut;
    private final OutsideAccountDesk accounts;
    private final SignedIn signedIn;
    private final CurrentActor current;
    private final OwnAddress address;
    private final SignInSettings settings;
    private final Templates views;

    IssuerPages(
            IssuerSignIn signIn,
            IssuerSignOut signOut,
            OutsideAccountDesk accounts,
            SignedIn signedIn,
            CurrentActor current,
            OwnAddress address,
            SignInSettings settings,
            Templates views) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.current = current;
        this.address = address;
        this.settings = settings;
        this.views = views;
    }

    @PostMapping("/sign-in/issuer")
    @Nullable JteModel begin(
            Ui ui,
            @RequestParam(name = "continue", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireIssuer();
        var account = again ? current.account() : null;
        Asked asked;
        try {
            asked =
                    signIn.begin(
                            address.of(request),
                            Continue.safe(wanted),
                            account == null ? null : account.id());
        } catch (Failed failed) {
            return trouble(ui, failed.trouble(), Continue.safe(wanted), response);
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval(LASTS_SECONDS);
        }
        makeRoom(session);
        session.setAttribute(ASKED + asked.request().getState(), asked);
        response.setStatus(303);
        response.setHeader("Location", asked.request().getAuthorizationRequestUri());
        return null;
    }

    @GetMapping("/sign-in/issuer/back")
    @Nullable JteModel back(
            Ui ui,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireIssuer();
        Asked asked = take(request.getSession(false), state);
        if (asked == null || (code.isEmpty() && error.isEmpty())) {
            return trouble(ui, Trouble.NOT_VALID, "", response);
        }
        Done done;
        try {
            done = signIn.end(asked, code, state, error, iss);
        } catch (Failed failed) {
            return trouble(ui, failed.trouble(), asked.wanted(), response);
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            accounts.closing(before.getId());
        }
        String session =
                signedIn.begin(done.account(), "ISSUER", done.provedAt(), request, response);
        accounts.opened(
                session, done.subject(), done.issuerSession(), done.account().id(), done.idToken());
        response.setStatus(303);
        response.setHeader("Location", Continue.forAccount(asked.wanted(), done.account()));
        return null;
    }

    /** The issuer tells that somebody has signed out there; it comes with no cookie of anybody. */
    @PostMapping("/sign-in/issuer/ended")
    ResponseEntity<Void> ended(
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        requireIssuer();
        int status;
        try {
            status = !token.isEmpty() && signOut.end(token) ? 200 : 400;
        } catch (IssuerAway away) {
            status = 503;
        }
        return ResponseEntity.status(status).header("Cache-Control", "no-store").build();
    }

    /** Signed out here, but the issuer could not be told. */
    @GetMapping("/sign-in/out")
    JteModel out(Ui ui) {
        return views.accessSignedOutHere(ui);
    }

    private void requireIssuer() {
        if (!settings.hasIssuer()) {
            throw new Denied("issuer");
        }
    }

    private JteModel trouble(Ui ui, Trouble trouble, String wanted, HttpServletResponse response) {
        response.setStatus(
                switch (trouble) {
                    case AWAY -> 503;
                    case UNKNOWN, ANOTHER -> 403;
                    case BROKEN_OFF, NOT_VALID -> 400;
                });
        if (trouble == Trouble.AWAY) {
            response.setHeader("Retry-After", "60");
        }
        response.setHeader("Cache-Control", "no-store");
        return views.accessTrouble(ui.leadingTo("/sign-in"), trouble.name(), wanted);
    }

    /** Each is good for one use, whatever comes of it. */
    private static @Nullable Asked take(@Nullable HttpSession session, String state) {
        if (session == null || state.isEmpty()) {
            return null;
        }
        var asked = session.getAttribute(ASKED + state) instanceof Asked a ? a : null;
        session.removeAttribute(ASKED + state);
        return asked;
    }

    /** Several tabs may be on their way at once; a browser that only begins does not fill rows. */
    private static void makeRoom(HttpSession session) {
        var begun =
                Collections.list(session.getAttributeNames()).stream()
                        .filter(n -> n.startsWith(ASKED))
                        .toList();
        if (begun.size() >= AT_ONCE) {
            begun.forEach(session::removeAttribute);
        }
    }
}
