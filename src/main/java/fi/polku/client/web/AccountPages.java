package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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

/** The administrator makes accounts, gives their first way in, and closes them. */
@Controller
class AccountPages {
    private static final int ROWS = 25;
    private static final int LONGEST = 200;
    private static final Set<Role> OF_STAFF =
            EnumSet.complementOf(EnumSet.of(Role.CLIENT, Role.SYSTEM, Role.ANONYMOUS));

    private final AccountOffice office;
    private final Clients clients;
    private final Organizations organizations;
    private final Submissions submissions;
    private final SignInSettings settings;
    private final Templates views;

    AccountPages(
            AccountOffice office,
            Clients clients,
            Organizations organizations,
            Submissions submissions,
            SignInSettings settings,
            Templates views) {
        this.office = office;
        this.clients = clients;
        this.organizations = organizations;
        this.submissions = submissions;
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

    @GetMapping("/admin/accounts/staff")
    JteModel staff(Ui ui, Actor actor, @RequestParam(defaultValue = "") String professional) {
        office.search(actor, "", null, 1);
        return staffForm(ui, professional, Set.of(), Set.of(), FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/staff")
    @Nullable JteModel makeStaff(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String professional,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") Set<String> units,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        office.search(actor, "", null, 1);
        String made;
        try {
            made =
                    submissions.once(
                            formToken,
                            () -> made(actor, professional, roles, units).value().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return staffForm(ui, professional, roles, units, FormErrors.of(refused, ui.t()));
        }
        return to(response, "/admin/accounts/" + made);
    }

    private AccountId made(
            Actor actor, String professional, Set<String> roles, Set<String> units) {
        var wrong = new ArrayList<Refusal>();
        ProfessionalView who = professional(professional);
        if (who == null) {
            wrong.add(Refusal.onField("professional", "client.account.choose"));
        }
        Set<Role> given = roles(roles, wrong);
        List<UnitId> places = units(units, wrong);
        if (who == null || !wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
        return office.makeProfessional(
                actor,
                who.id(),
                who.name(),
                given,
                places.isEmpty() ? List.of(who.unit()) : places);
    }

    @GetMapping("/admin/accounts/client")
    JteModel client(Ui ui, Actor actor) {
        office.search(actor, "", null, 1);
        return views.clientAccountClient(ui, "", FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/admin/accounts/client")
    @Nullable JteModel makeClient(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        office.search(actor, "", null, 1);
        String made;
        try {
            made =
                    submissions.once(
                            formToken,
                            () -> {
                                ClientId client = clientOf(identity);
                                return office.makeClient(
                                                actor, client, clients.get(client).name())
                                        .value()
                                        .toString();
                            });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.clientAccountClient(ui, identity, FormErrors.of(refused, ui.t()));
        }
        return to(response, "/admin/accounts/" + made);
    }

    private ClientId clientOf(String identity) {
        return clients.byIdentityCode(identity)
                .orElseThrow(() ->
                        Refusal.onField(
                                "identity",
                                IdentityCode.read(identity).isEmpty()
                                        ? "client.emergency.code"
                                        : "client.emergency.nobody"));
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
            Set<Role> given = roles(roles, wrong);
            List<UnitId> places = units(units, wrong);
            Refusals.throwIfAny(wrong);
            office.change(actor, account, given, places);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui, actor, account, roles, units, "", "", FormErrors.of(refused, ui.t()));
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
                    ui,
                    actor,
                    account,
                    null,
                    null,
                    "",
                    subject,
                    FormErrors.of(refused, ui.t()));
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
                        roleChoices(
                                roles == null
                                        ? account.roles().stream()
                                                .map(Role::name)
                                                .collect(Collectors.toSet())
                                        : roles,
                                t),
                        unitChoices(
                                units == null
                                        ? account.units().stream()
                                                .map(u -> u.value().toString())
                                                .collect(Collectors.toSet())
                                        : units,
                                t),
                        settings.hasPasskeys(),
                        t.count("client.account.keys", one.keys()),
                        code,
                        settings.hasIssuer(),
                        one.subjects(),
                        subject),
                errors);
    }

    private JteModel staffForm(
            Ui ui, String professional, Set<String> roles, Set<String> units, FormErrors errors) {
        Texts t = ui.t();
        return views.clientAccountStaff(
                ui,
                organizations.professionals().stream()
                        .map(p ->
                                new Choice(
                                        p.id().value().toString(),
                                        p.familyName() + " " + p.givenName() + ", " + unit(p, t),
                                        p.id().value().toString().equals(professional)))
                        .toList(),
                roleChoices(roles, t),
                unitChoices(units, t),
                errors);
    }

    private String unit(ProfessionalView who, Texts t) {
        return organizations.unit(who.unit()).map(u -> t.of(u.name())).orElse("");
    }

    private static List<Choice> roleChoices(Set<String> chosen, Texts t) {
        return OF_STAFF.stream()
                .map(r -> new Choice(r.name(), t.text("access.role." + r), chosen.contains(r.name())))
                .toList();
    }

    private List<Choice> unitChoices(Set<String> chosen, Texts t) {
        return organizations.units().stream()
                .map(u ->
                        new Choice(
                                u.id().value().toString(),
                                t.of(u.name()),
                                chosen.contains(u.id().value().toString())))
                .toList();
    }

    private @Nullable ProfessionalView professional(String typed) {
        AccountId asId = id(typed);
        return asId == null
                ? null
                : organizations.professional(new ProfessionalId(asId.value())).orElse(null);
    }

    private static Set<Role> roles(Set<String> typed, List<Refusal> wrong) {
        Set<Role> found =
                Arrays.stream(Role.values())
                        .filter(r -> OF_STAFF.contains(r) && typed.contains(r.name()))
                        .collect(Collectors.toSet());
        if (found.isEmpty() || found.size() != typed.size()) {
            wrong.add(Refusal.onField("roles", "access.account.roles.few"));
        }
        return found;
    }

    private List<UnitId> units(Set<String> typed, List<Refusal> wrong) {
        List<UnitId> found =
                organizations.units().stream()
                        .map(u -> u.id())
                        .filter(u -> typed.contains(u.value().toString()))
                        .toList();
        if (found.size() != typed.size()) {
            wrong.add(Refusal.onField("units", "client.account.unit"));
        }
        return found;
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
