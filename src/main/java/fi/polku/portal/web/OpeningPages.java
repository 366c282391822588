package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.FreshSignIn;
import fi.polku.access.OpeningKind;
import fi.polku.access.Openings;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * A worker states why protected entries, or the other sector's data without a permit, are needed
 * now.
 */
@Controller
class OpeningPages {
    private final Access access;
    private final Openings openings;
    private final Clients clients;
    private final Templates views;

    OpeningPages(Access access, Openings openings, Clients clients, Templates views) {
        this.access = access;
        this.openings = openings;
        this.clients = clients;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/openings/{kind}")
    @FreshSignIn
    JteModel form(Ui ui, Actor actor, @PathVariable UUID id, @PathVariable String kind) {
        return page(ui, allowed(actor, id), kind(kind), "", "", FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/openings/{kind}")
    @FreshSignIn
    @Nullable JteModel open(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        OpeningKind of = kind(kind);
        try {
            openings.open(actor, client, of, reason, words);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, client, of, reason, words, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/work/clients/" + client.value());
        return null;
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AccessPermission.STATE_NEED);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private static OpeningKind kind(String typed) {
        return Arrays.stream(OpeningKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Denied("opening"));
    }

    private JteModel page(
            Ui ui,
            ClientId client,
            OpeningKind kind,
            String reason,
            String words,
            FormErrors errors) {
        Texts t = ui.t();
        String home = "/work/clients/" + client.value();
        return views.portalOpening(
                ui,
                new OpeningPage(
                        clients.get(client).name(),
                        home,
                        home + "/openings/" + kind.name().toLowerCase(Locale.ROOT),
                        t.text("portal.opening.title." + kind),
                        t.text("portal.opening.lead." + kind),
                        Openings.reasons(kind).stream()
                                .map(r ->
                                        new Choice(
                                                r,
                                                t.text("access.code.opening." + r),
                                                r.equals(reason)))
                                .toList(),
                        words),
                errors);
    }
}
