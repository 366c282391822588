package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Mandate;
import fi.polku.access.MandateWords;
import fi.polku.access.Mandates;
import fi.polku.access.Minors;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import fi.polku.portal.internal.ClientRecord;
import fi.polku.portal.internal.ClientRecordDesk;
import fi.polku.portal.web.GuardiansPage.Form;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Who are a minor's guardians, and what the minor has forbidden to give to them. */
@Controller
class GuardianPages {
    private static final int OF_AGE = 18;

    private final Access access;
    private final AccessLog log;
    private final Mandates mandates;
    private final Minors minors;
    private final ClientRecordDesk records;
    private final Clients clients;
    private final PermitWords words;
    private final Disclosures disclosures;
    private final Now now;
    private final Templates views;

    GuardianPages(
            Access access,
            AccessLog log,
            Mandates mandates,
            Minors minors,
            ClientRecordDesk records,
            Clients clients,
            PermitWords words,
            Disclosures disclosures,
            Now now,
            Templates views) {
        this.access = access;
        this.log = log;
        this.mandates = mandates;
        this.minors = minors;
        this.records = records;
        this.clients = clients;
        this.words = words;
        this.disclosures = disclosures;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/guardians")
    @Transactional
    JteModel page(Ui ui, Actor actor, @PathVariable UUID id) {
        ClientDetails child = child(actor, id);
        log.viewed(actor, child.id(), "GUARDIANS", "CARE");
        return page(ui, actor, child, Form.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/guardians")
    @Nullable JteModel guardian(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response) {
        ClientDetails child = child(actor, id);
        try {
            mandates.guardian(actor, guardian(child, identity, kind, from));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    child,
                    new Form(identity, kind, from, "", "", "", "", ""),
                    FormErrors.of(refused, ui.t()));
        }
        return again(child, response);
    }

    private Mandates.NewGuardian guardian(
            ClientDetails child, String identity, String kind, String from) {
        var faults = new ArrayList<Refusal>();
        ClientId guardian = clients.byIdentityCode(identity).orElse(null);
        if (guardian == null || guardian.equals(child.id())) {
            faults.add(
                    Refusal.onField(
                            "identity",
                            IdentityCode.read(identity).isEmpty()
                                    ? "client.emergency.code"
                                    : "client.emergency.nobody"));
        }
        Mandate.Kind of =
                kinds().stream().filter(k -> k.name().equals(kind)).findFirst().orElse(null);
        if (of == null) {
            faults.add(Refusal.onField("kind", "access.guardian.kind"));
        }
        LocalDate first = TypedDay.read("from", from, "access.proxy.day", faults);
        if (guardian == null || of == null || !faults.isEmpty()) {
            throw new Refusals(faults);
        }
        LocalDate born = Objects.requireNonNull(child.bornOn());
        return new Mandates.NewGuardian(
                child.id(),
                guardian,
                clients.get(guardian).name(),
                of,
                Set.of(Register.values()),
                Objects.requireNonNullElse(first, now.today()),
                // The last day of minority; the eighteenth birthday is one's own.
                born.plusYears(OF_AGE).minusDays(1));
    }

    @PostMapping("/work/clients/{id}/guardians/hide")
    @Nullable JteModel hide(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String capable,
            @RequestParam(name = "words", defaultValue = "") String reason,
            HttpServletResponse response) {
        ClientDetails child = child(actor, id);
        try {
            var faults = new ArrayList<Refusal>();
            ClientRecord chosen =
                    records.list(actor, child.id()).stream()
                            .filter(r -> r.id().toString().equals(record))
                            .findFirst()
                            .orElse(null);
            if (chosen == null) {
                faults.add(Refusal.onField("record", "access.prohibition.record"));
            }
            if (!List.of("YES", "NO").contains(capable)) {
                faults.add(Refusal.onField("capable", "portal.guardians.capable.choose"));
            }
            if (chosen == null || !faults.isEmpty()) {
                throw new Refusals(faults);
            }
            minors.hide(
                    actor,
                    new Minors.NewHidden(
                            child.id(),
                            chosen.event(),
                            chosen.register(),
                            chosen.unit(),
                            capable.equals("YES"),
                            reason));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    child,
                    new Form("", "", "", record, capable, reason, "", ""),
                    FormErrors.of(refused, ui.t()));
        }
        return again(child, response);
    }

    @PostMapping("/work/clients/{id}/guardians/show")
    @Nullable JteModel show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID hidden,
            HttpServletResponse response) {
        ClientDetails child = child(actor, id);
        minors.show(actor, child.id(), hidden);
        return again(child, response);
    }

    @PostMapping("/work/clients/{id}/guardians/assess")
    @Nullable JteModel assess(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID hidden,
            @RequestParam(defaultValue = "") String holds,
            @RequestParam(defaultValue = "") String assessed,
            HttpServletResponse response) {
        ClientDetails child = child(actor, id);
        try {
            if (!List.of("YES", "NO").contains(holds)) {
                throw Refusal.onField("holds", "portal.guardians.holds.choose");
            }
            minors.assess(actor, child.id(), hidden, holds.equals("YES"), assessed);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    child,
                    new Form("", "", "", "", "", "", holds, assessed),
                    FormErrors.of(refused, ui.t()));
        }
        return again(child, response);
    }

    private ClientDetails child(Actor actor, UUID id) {
        access.require(actor, AccessPermission.PROTECT_MINORS);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        ClientDetails child = clients.get(client);
        Integer age = child.ageOn(now.today());
        if (age == null || age >= OF_AGE) {
            throw new Denied("guardians");
        }
        return child;
    }

    private static @Nullable JteModel again(ClientDetails child, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", home(child) + "/guardians");
        return null;
    }

    private static String home(ClientDetails child) {
        return "/work/clients/" + child.id().value();
    }

    private static List<Mandate.Kind> kinds() {
        return List.of(Mandate.Kind.GUARDIAN, Mandate.Kind.PARENT_INFORMED);
    }

    private JteModel page(Ui ui, Actor actor, ClientDetails child, Form form, FormErrors errors) {
        Texts t = ui.t();
        List<ClientRecord> known = records.list(actor, child.id());
        var disclosure = disclosures.of(actor, child.id());
        return views.portalGuardians(
                ui,
                new GuardiansPage(
                        child.name(),
                        home(child),
                        mandates.guardians(actor, child.id()).stream()
                                .map(m -> MandateWords.sentence(m, t))
                                .toList(),
                        minors.hidden(actor, child.id()).stream()
                                .map(h ->
                                        new GuardiansPage.Hidden(
                                                h.id(),
                                                known.stream()
                                                        .filter(r -> r.event().equals(h.event()))
                                                        .findFirst()
                                                        .map(r -> words.label(r, disclosure, t))
                                                        .orElse(t.text("portal.permits.oneRecord")),
                                                t.text("portal.permits.given", "at", h.givenAt()),
                                                h.waits(),
                                                h.waits() && h.words() != null ? h.words() : ""))
                                .toList(),
                        kinds().stream()
                                .map(k ->
                                        new Choice(
                                                k.name(),
                                                t.text("portal.proxies.kind." + k),
                                                k.name().equals(form.kind())))
                                .toList(),
                        words.records(known, form.record(), disclosure, t),
                        List.of("YES", "NO").stream()
                                .map(c ->
                                        new Choice(
                                                c,
                                                t.text("portal.guardians.capable." + c),
                                                c.equals(form.capable())))
                                .toList(),
                        form),
                errors);
    }
}
