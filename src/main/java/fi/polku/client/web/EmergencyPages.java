package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.FreshSignIn;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Opening a record in an emergency: whose, why, and in own words. */
@Controller
class EmergencyPages {
    private final Access access;
    private final AccessLog log;
    private final Emergencies emergencies;
    private final Clients clients;
    private final Submissions submissions;
    private final Templates views;

    EmergencyPages(
            Access access,
            AccessLog log,
            Emergencies emergencies,
            Clients clients,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.log = log;
        this.emergencies = emergencies;
        this.clients = clients;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/emergency")
    JteModel form(Ui ui, Actor actor) {
        access.require(actor, AccessPermission.OPEN_IN_EMERGENCY);
        return page(ui, "", "", "", FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/work/emergency")
    @Nullable JteModel open(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        access.require(actor, AccessPermission.OPEN_IN_EMERGENCY);
        String opened;
        try {
            opened =
                    submissions.once(
                            formToken,
                            () -> opened(actor, identity, reason, words).value().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, identity, reason, words, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/work/clients/" + opened);
        return null;
    }

    private ClientId opened(Actor actor, String identity, String reason, String words) {
        var wrong = new ArrayList<Refusal>();
        if (IdentityCode.read(identity).isEmpty()) {
            wrong.add(Refusal.onField("identity", "client.emergency.code"));
        }
        EmergencyReason why = reason(reason);
        if (why == null) {
            wrong.add(Refusal.onField("reason", "client.emergency.choose"));
        }
        try {
            emergencies.check(words);
        } catch (Refusal refused) {
            wrong.add(refused);
        }
        if (why == null || !wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
        // Asked last: whether somebody is known is told only to whoever opens, which is written
        // down.
        ClientId client =
                clients.byIdentityCode(identity)
                        .orElseThrow(() -> Refusal.onField("identity", "client.emergency.nobody"));
        emergencies.open(actor, client, why, words);
        log.viewed(actor, client, "PERSON", "EMERGENCY");
        return client;
    }

    private static @Nullable EmergencyReason reason(String typed) {
        return Arrays.stream(EmergencyReason.values())
                .filter(r -> r.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private JteModel page(Ui ui, String identity, String reason, String words, FormErrors errors) {
        Texts t = ui.t();
        List<Choice> reasons =
                Arrays.stream(EmergencyReason.values())
                        .map(r ->
                                new Choice(
                                        r.name(),
                                        t.text("access.code.emergency." + r),
                                        "",
                                        r.name().equals(reason)))
                        .toList();
        return views.clientEmergency(
                ui,
                new EmergencyForm(identity, reasons, words, t.text("client.emergency.told")),
                errors);
    }
}
