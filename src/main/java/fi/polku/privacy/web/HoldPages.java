package fi.polku.privacy.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.RetentionHolds;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Orders to keep a person's records: those in force, a new one, and ending one. */
@Controller
class HoldPages {
    private static final String HOME = "/admin/retention/holds";

    private final RetentionHolds holds;
    private final Clients clients;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Templates views;

    HoldPages(
            RetentionHolds holds,
            Clients clients,
            Accounts accounts,
            Submissions submissions,
            Templates views) {
        this.holds = holds;
        this.clients = clients;
        this.accounts = accounts;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping(HOME)
    JteModel list(Ui ui, Actor actor) {
        return page(ui, actor, HoldForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(HOME)
    @Nullable JteModel order(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var form = new HoldForm(identity, reason, task, words, until);
        try {
            var hold = form.read(clients);
            submissions.once(
                    formToken,
                    () -> {
                        holds.order(actor, hold);
                        return "";
                    });
            return moved(response);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, form, FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping(HOME + "/{hold}/end")
    @Nullable JteModel end(
            Ui ui,
            Actor actor,
            @PathVariable UUID hold,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        holds.end(actor, hold);
                        return "";
                    });
            return moved(response);
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(ui, actor, HoldForm.EMPTY, FormErrors.of(refused, ui.t()));
        }
    }

    private static @Nullable JteModel moved(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", HOME);
        return null;
    }

    private JteModel page(Ui ui, Actor actor, HoldForm form, FormErrors errors) {
        Texts t = ui.t();
        List<RetentionHolds.Hold> inForce = holds.inForce(actor);
        Map<ClientId, ClientDetails> people =
                clients.all(inForce.stream().map(RetentionHolds.Hold::client).distinct().toList());
        return views.privacyHolds(
                ui,
                new HoldPage(
                        inForce.stream().map(h -> row(h, people.get(h.client()), t)).toList(),
                        form.identity(),
                        Arrays.stream(RetentionHolds.Reason.values())
                                .map(r ->
                                        new Choice(
                                                r.name(),
                                                t.text("privacy.code.hold." + r),
                                                r.name().equals(form.reason())))
                                .toList(),
                        Arrays.stream(ServiceTask.values())
                                .map(s ->
                                        new Choice(
                                                s.name(),
                                                t.text("access.code.target." + s),
                                                s.name().equals(form.task())))
                                .toList(),
                        form.words(),
                        form.until()),
                errors);
    }

    private HoldPage.Row row(RetentionHolds.Hold h, @Nullable ClientDetails client, Texts t) {
        ServiceTask task = h.serviceTask();
        LocalDate until = h.until();
        return new HoldPage.Row(
                h.id(),
                client == null ? "" : client.name(),
                t.text("privacy.code.hold." + h.reason())
                        + " · "
                        + (task == null
                                ? t.text("privacy.hold.everything")
                                : t.text("access.code.target." + task)),
                h.words(),
                until == null
                        ? t.text("privacy.hold.noEnd")
                        : t.text("privacy.hold.until.says", "on", until),
                t.text(
                        "privacy.hold.made",
                        "at",
                        h.madeAt(),
                        "who",
                        h.made() == null
                                ? t.text("privacy.retention.system")
                                : accounts.find(h.made()).map(Account::name).orElse("")));
    }
}
