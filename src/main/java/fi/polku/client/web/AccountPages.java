package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The administrator sees accounts, gives roles and the first way in, and closes them. */
@Controller
class AccountPages {
    private static final int ROWS = 25;
    private static final int LONGEST = 200;

    private final AccountOffice office;
    private final AccountChoices choices;
    private final SignInSettings settings;
    private final Templates views;

    AccountPages(
            AccountOffice office,
            AccountChoices choices,
            SignInSettings settings,
            Templates views) {
        this.office = office;
        this.choices = choices;
        this.settings = settings;
        this.views = views;
    }

    @GetMapping("/admin/accounts")
    JteModel list(Ui ui, Actor actor) {
        return list(ui, actor, "", null);
    }

    /** What is searched comes in the body: a name has no place in an address. */
    @PostMapping("/admin/accounts")
    JteModel search(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        return list(ui, actor, q, id(after));
    }

    private JteModel list(Ui ui, Actor actor, String q, @Nullable AccountId after) {
        Texts t = ui.t();
        String text =
                q.codePoints()
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        var page = office.search(actor, text, after, ROWS);
        return views.clientAccounts(
                ui,
                new AccountListView(
                        text,
                        t.count("client.account.found", page.total()),
                        page.rows().stream()
                                .map(r ->
                                        new AccountListView.Row(
                                                r.id().value().toString(),
                                                r.name(),
                                                t.of(r.label()),
                                                r.closedAt() != null,
                                                r.signsIn()))
                                .toList(),
                        page.next() == null ? null : page.next().value().toString()));
    }

    @GetMapping("/admin/accounts/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, new AccountId(id), null, null, "", "", FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/{id}")
    @Nullable JteModel change(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") Set<String> units,
            HttpServletResponse response) {
        var account = new AccountId(id);
        try {
            var wrong = new ArrayList<Refusal>();
            Set<Role> given = AccountChoices.roles(roles, wrong);
            List<UnitId> places = choices.units(units, wrong);
            Refusals.throwIfAny(wrong);
            office.change(actor, account, given, places);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, account, roles, units, "", "", FormErrors.of(refused, ui.t()));
        }
        return to(response, "/admin/accounts/" + id);
    }

    /** The code is on this answer and nowhere else: it is not kept, and not in an address. */
    @FreshSignIn
    @PostMapping("/admin/accounts/{id}/code")
    JteModel code(Ui ui, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        String code = office.code(actor, new AccountId(id));
        response.setHeader("Cache-Control", "no-store");
        return page(
                ui.leadingTo("/admin/accounts/" + id),
                actor,
                new AccountId(id),
                null,
                null,
                code,
                "",
                FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/{id}/subject")
    @Nullable JteModel tie(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            HttpServletResponse response) {
        var account = new AccountId(id);
        try {
            office.tie(actor, account, subject);
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(
                    ui, actor, account, null, null, "", subject, FormErrors.of(refused, ui.t()));
        }
        return to(response, "/admin/accounts/" + id);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/{id}/closing")
    @Nullable JteModel close(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        office.close(actor, new AccountId(id));
        return to(response, "/admin/accounts/" + id);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/{id}/opening")
    @Nullable JteModel open(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        office.open(actor, new AccountId(id));
        return to(response, "/admin/accounts/" + id);
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            AccountId id,
            @Nullable Set<String> roles,
            @Nullable Set<String> units,
            String code,
            String subject,
            FormErrors errors) {
        Texts t = ui.t();
        var one = office.get(actor, id);
        Account account = one.account();
        var closedAt = one.closedAt();
        return views.clientAccount(
                ui,
                new AccountView(
                        id.value().toString(),
                        account.name(),
                        t.of(account.label()),
                        closedAt == null ? "" : t.text("client.account.closed", "at", closedAt),
                        id.equals(actor.account()),
                        account.client() == null,
                        AccountChoices.ofRoles(
                                roles == null
                                        ? account.roles().stream()
                                                .map(Role::name)
                                                .collect(Collectors.toSet())
                                        : roles,
                                t),
                        choices.ofUnits(
                                units == null
                                        ? account.units().stream()
                                                .map(u -> u.value().toString())
                                                .collect(Collectors.toSet())
                                        : units,
                                t),
                        settings.hasPasskeys(),
                        one.keys() == 0
                                ? t.text("client.account.keys.none")
                                : t.count("client.account.keys", one.keys()),
                        code,
                        settings.hasIssuer(),
                        one.subjects(),
                        subject),
                errors);
    }

    private static @Nullable AccountId id(String text) {
        try {
            return text.isBlank() ? null : new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable JteModel to(HttpServletResponse response, String address) {
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }
}
