package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.AccountOffice;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Role;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The administrator makes an account: for somebody of the staff, or for a client. */
@Controller
class NewAccountPages {
    private final Access access;
    private final AccountOffice office;
    private final AccountChoices choices;
    private final Clients clients;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Templates views;

    NewAccountPages(
            Access access,
            AccountOffice office,
            AccountChoices choices,
            Clients clients,
            Organizations organizations,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.office = office;
        this.choices = choices;
        this.clients = clients;
        this.organizations = organizations;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/admin/accounts/staff")
    JteModel staff(Ui ui, Actor actor, @RequestParam(defaultValue = "") String professional) {
        access.require(actor, AccessPermission.ADMINISTER_ACCOUNTS);
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
        access.require(actor, AccessPermission.ADMINISTER_ACCOUNTS);
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

    private AccountId made(Actor actor, String professional, Set<String> roles, Set<String> units) {
        var wrong = new ArrayList<Refusal>();
        ProfessionalView who = professional(professional);
        if (who == null) {
            wrong.add(Refusal.onField("professional", "client.account.choose"));
        }
        Set<Role> given = AccountChoices.roles(roles, wrong);
        List<UnitId> places = choices.units(units, wrong);
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
        access.require(actor, AccessPermission.ADMINISTER_ACCOUNTS);
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
        access.require(actor, AccessPermission.ADMINISTER_ACCOUNTS);
        String made;
        try {
            made =
                    submissions.once(
                            formToken,
                            () -> {
                                ClientId client = clientOf(identity);
                                return office.makeClient(actor, client, clients.get(client).name())
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
                AccountChoices.ofRoles(roles, t),
                choices.ofUnits(units, t),
                errors);
    }

    private String unit(ProfessionalView who, Texts t) {
        return organizations.unit(who.unit()).map(u -> t.of(u.name())).orElse("");
    }

    private @Nullable ProfessionalView professional(String typed) {
        try {
            return organizations
                    .professional(new ProfessionalId(UUID.fromString(typed)))
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable JteModel to(HttpServletResponse response, String address) {
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }
}
