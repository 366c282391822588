package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Permits;
import fi.polku.client.Disclosures;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own word on who may use the data: given here, read here, withdrawn here. */
@Controller
class PermitPages {
    private static final String HOME = "/my/permits";

    private final Permits permits;
    private final PermitWords words;
    private final Disclosures disclosures;
    private final ClientRecordDesk records;
    private final TransactionTemplate whole;
    private final Templates views;

    PermitPages(
            Permits permits,
            PermitWords words,
            Disclosures disclosures,
            ClientRecordDesk records,
            TransactionTemplate whole,
            Templates views) {
        this.permits = permits;
        this.words = words;
        this.disclosures = disclosures;
        this.records = records;
        this.whole = whole;
        this.views = views;
    }

    @GetMapping("/my/permits")
    JteModel page(Ui ui, Actor actor) {
        return page(ui, actor, Form.EMPTY, FormErrors.NONE);
    }

    /** One permit of each register: both or neither. */
    @PostMapping("/my/permits")
    @Nullable JteModel permit(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String notice,
            HttpServletResponse response) {
        Form form = Form.permit(part, from, to, receiver, "");
        return send(
                ui,
                actor,
                form,
                notice,
                response,
                () -> {
                    var faults = new ArrayList<Refusal>();
                    LocalDate first = TypedDay.read("from", from, "access.permit.day", faults);
                    LocalDate last = TypedDay.read("to", to, "access.permit.day", faults);
                    Refusals.throwIfAny(faults);
                    words.permits(form.parts(), first, last, receiver, ui.t())
                            .forEach(p -> permits.permit(actor, p));
                });
    }

    @PostMapping("/my/prohibitions")
    @Nullable JteModel forbid(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String notice,
            HttpServletResponse response) {
        return send(
                ui,
                actor,
                Form.target(target, ""),
                notice,
                response,
                () -> permits.forbid(actor, PermitWords.prohibition(target)));
    }

    @PostMapping("/my/prohibitions/record")
    @Nullable JteModel forbidRecord(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String notice,
            HttpServletResponse response) {
        return send(
                ui,
                actor,
                Form.record(record, ""),
                notice,
                response,
                () -> permits.forbid(actor, PermitWords.prohibition(own(actor), record)));
    }

    @PostMapping("/my/permits/withdraw")
    @Nullable JteModel withdraw(Actor actor, @RequestParam UUID id, HttpServletResponse response) {
        permits.withdraw(actor, id);
        return again(response);
    }

    private @Nullable JteModel send(
            Ui ui,
            Actor actor,
            Form form,
            String notice,
            HttpServletResponse response,
            Runnable act) {
        try {
            whole.executeWithoutResult(t -> {
                if (notice.equals(Permits.NOTICE)) {
                    permits.informed(actor);
                }
                act.run();
            });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, form, FormErrors.of(refused, ui.t()));
        }
        return again(response);
    }

    private static @Nullable JteModel again(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", HOME);
        return null;
    }

    private List<ClientRecord> own(Actor actor) {
        if (actor.client() == null) {
            throw new Denied("permit");
        }
        return records.list(actor, actor.client());
    }

    private JteModel page(Ui ui, Actor actor, Form form, FormErrors errors) {
        Texts t = ui.t();
        boolean informed = permits.isInformed(actor);
        List<ClientRecord> own = own(actor);
        var disclosure = disclosures.of(actor, actor.client());
        return views.portalMyPermits(
                ui,
                new PermitsPage(
                        "",
                        HOME,
                        "/my/access",
                        informed,
                        words.rows(
                                permits.permits(actor),
                                permits.prohibitions(actor),
                                own,
                                disclosure,
                                t),
                        words.parts(form.parts(), t),
                        words.receivers(form.receiver(), t),
                        words.targets(form.target(), t),
                        words.records(own, form.record(), disclosure, t),
                        form),
                errors);
    }
}
