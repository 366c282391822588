package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.PaperPermits;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import fi.polku.portal.internal.ClientRecord;
import fi.polku.portal.internal.ClientRecordDesk;
import fi.polku.portal.web.PermitsPage.Form;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * Permits and prohibitions that a client has signed on paper, and the print of what is in force.
 */
@Controller
class PaperPermitPages {
    private final Access access;
    private final AccessLog log;
    private final PaperPermits permits;
    private final PermitWords words;
    private final Disclosures disclosures;
    private final ClientRecordDesk records;
    private final Clients clients;
    private final TransactionTemplate whole;
    private final Templates views;

    PaperPermitPages(
            Access access,
            AccessLog log,
            PaperPermits permits,
            PermitWords words,
            Disclosures disclosures,
            ClientRecordDesk records,
            Clients clients,
            TransactionTemplate whole,
            Templates views) {
        this.access = access;
        this.log = log;
        this.permits = permits;
        this.words = words;
        this.disclosures = disclosures;
        this.records = records;
        this.clients = clients;
        this.whole = whole;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/permits")
    @Transactional
    JteModel page(Ui ui, Actor actor, @PathVariable UUID id) {
        ClientId client = allowed(actor, id);
        return page(ui, actor, client, Form.EMPTY, FormErrors.NONE);
    }

    /** What is in force on one sheet, for the client to take along (58 §). */
    @GetMapping("/work/clients/{id}/permits/print")
    @Transactional
    JteModel print(Ui ui, Actor actor, @PathVariable UUID id) {
        ClientId client = allowed(actor, id);
        log.viewed(actor, client, "PERMITS", "CARE");
        return views.portalPermitsPrint(ui, of(ui.t(), actor, client, Form.EMPTY));
    }

    @PostMapping("/work/clients/{id}/permits")
    @FreshSignIn
    @Nullable JteModel permit(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String paper,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        Form form = Form.permit(part, from, to, receiver, paper);
        var faults = new ArrayList<Refusal>();
        LocalDate first = TypedDay.read("from", from, "access.permit.day", faults);
        LocalDate last = TypedDay.read("to", to, "access.permit.day", faults);
        return send(
                ui,
                actor,
                client,
                form,
                faults,
                response,
                day ->
                        words.permits(form.parts(), first, last, receiver, ui.t())
                                .forEach(p -> permits.permit(actor, client, p, day)));
    }

    @PostMapping("/work/clients/{id}/prohibitions")
    @FreshSignIn
    @Nullable JteModel forbid(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String paper,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        return send(
                ui,
                actor,
                client,
                Form.target(target, paper),
                new ArrayList<>(),
                response,
                day -> permits.forbid(actor, client, PermitWords.prohibition(target), day));
    }

    @PostMapping("/work/clients/{id}/prohibitions/record")
    @FreshSignIn
    @Nullable JteModel forbidRecord(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String paper,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        return send(
                ui,
                actor,
                client,
                Form.record(record, paper),
                new ArrayList<>(),
                response,
                day ->
                        permits.forbid(
                                actor,
                                client,
                                PermitWords.prohibition(records.list(actor, client), record),
                                day));
    }

    @PostMapping("/work/clients/{id}/permits/withdraw")
    @FreshSignIn
    @Nullable JteModel withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID permit,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        permits.withdraw(actor, client, permit);
        return again(client, response);
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AccessPermission.RECORD_PAPER);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private @Nullable JteModel send(
            Ui ui,
            Actor actor,
            ClientId client,
            Form form,
            List<Refusal> faults,
            HttpServletResponse response,
            Consumer<LocalDate> act) {
        try {
            LocalDate paper = TypedDay.read("paper", form.paper(), "access.paper.day", faults);
            if (form.paper().isBlank()) {
                faults.add(Refusal.onField("paper", "access.paper.day"));
            }
            if (paper == null || !faults.isEmpty()) {
                throw new Refusals(faults);
            }
            whole.executeWithoutResult(t -> act.accept(paper));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, form, FormErrors.of(refused, ui.t()));
        }
        return again(client, response);
    }

    private static @Nullable JteModel again(ClientId client, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/work/clients/" + client.value() + "/permits");
        return null;
    }

    /** The page, also when what was sent is refused: either way it is a view. */
    private JteModel page(Ui ui, Actor actor, ClientId client, Form form, FormErrors errors) {
        log.viewed(actor, client, "PERMITS", "CARE");
        return views.portalWorkPermits(ui, of(ui.t(), actor, client, form), errors);
    }

    private PermitsPage of(Texts t, Actor actor, ClientId client, Form form) {
        List<ClientRecord> known = records.list(actor, client);
        String home = "/work/clients/" + client.value();
        var disclosure = disclosures.of(actor, client);
        return new PermitsPage(
                clients.get(client).name(),
                home + "/permits",
                home,
                true,
                words.rows(
                        permits.permits(actor, client),
                        permits.prohibitions(actor, client),
                        known,
                        disclosure,
                        t),
                words.parts(form.parts(), t),
                words.receivers(form.receiver(), t),
                words.targets(form.target(), t),
                words.records(known, form.record(), disclosure, t),
                form);
    }
}
