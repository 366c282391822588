package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.FreshSignIn;
import fi.polku.access.SignInSettings;
import fi.polku.access.internal.PasskeyDesk;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** One's own passkeys: see them, add one, name it, remove it. */
@Controller
class KeyPages {
    static final String MAKING = "polku.key.making";

    private final PasskeyDesk desk;
    private final CurrentActor current;
    private final OwnAddress address;
    private final SignInSettings settings;
    private final Templates views;

    KeyPages(
            PasskeyDesk desk,
            CurrentActor current,
            OwnAddress address,
            SignInSettings settings,
            Templates views) {
        this.desk = desk;
        this.current = current;
        this.address = address;
        this.settings = settings;
        this.views = views;
    }

    @FreshSignIn
    @GetMapping("/keys")
    JteModel list(Ui ui, HttpServletRequest request) {
        return page(ui, "", FormErrors.NONE, request);
    }

    @FreshSignIn
    @PostMapping("/keys")
    @Nullable JteModel add(
            Ui ui,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireKeys();
        try {
            String kept = PasskeyDesk.named(name);
            var options = making(request, account().id());
            desk.make(options, credential, kept, address.of(request));
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(ui, name, FormErrors.of(refused, ui.t()), request);
        }
        return done(response);
    }

    @FreshSignIn
    @PostMapping("/keys/{id}/name")
    @Nullable JteModel rename(
            Ui ui,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        requireKeys();
        try {
            desk.rename(account().id(), id, name);
        } catch (Refusal refused) {
            response.setStatus(422);
            return views.accessKeyName(
                    ui, id.toString(), name, account().home(), FormErrors.of(refused, ui.t()));
        }
        return done(response);
    }

    @FreshSignIn
    @GetMapping("/keys/{id}")
    JteModel one(Ui ui, @PathVariable UUID id) {
        requireKeys();
        var key =
                desk.list(account().id()).stream()
                        .filter(k -> k.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Denied("key"));
        return views.accessKeyName(
                ui, id.toString(), key.name(), account().home(), FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/keys/{id}/removal")
    @Nullable JteModel remove(@PathVariable UUID id, HttpServletResponse response) {
        requireKeys();
        desk.remove(account().id(), id);
        return done(response);
    }

    private JteModel page(Ui ui, String name, FormErrors errors, HttpServletRequest request) {
        requireKeys();
        var options = desk.begin(account().id(), address.of(request));
        request.getSession().setAttribute(MAKING, options);
        return views.accessKeys(
                ui,
                new KeysView(
                        desk.list(account().id()),
                        name,
                        PasskeyDesk.json(options),
                        account().home()),
                errors);
    }

    /** The options of the page that was shown, once, and only if it was the same person's. */
    private static @Nullable PublicKeyCredentialCreationOptions making(
            HttpServletRequest request, AccountId account) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var options =
                session.getAttribute(MAKING) instanceof PublicKeyCredentialCreationOptions o
                        ? o
                        : null;
        session.removeAttribute(MAKING);
        return options != null && PasskeyDesk.isFor(options, account) ? options : null;
    }

    private void requireKeys() {
        if (!settings.hasPasskeys()) {
            throw new Denied("passkeys");
        }
    }

    private Account account() {
        Account account = current.account();
        if (account == null) {
            throw new Denied("keys");
        }
        return account;
    }

    private static @Nullable JteModel done(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/keys");
        return null;
    }
}
