package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.Doubles;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The records that are of one person: comparing with another, and taking a join back. */
@Controller
class RecordsPages {
    private final Clients clients;
    private final ClientMerges merges;
    private final Doubles doubles;
    private final PairViews pairs;
    private final Access access;
    private final Submissions submissions;
    private final Templates views;

    RecordsPages(
            Clients clients,
            ClientMerges merges,
            Doubles doubles,
            PairViews pairs,
            Access access,
            Submissions submissions,
            Templates views) {
        this.clients = clients;
        this.merges = merges;
        this.doubles = doubles;
        this.pairs = pairs;
        this.access = access;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/records")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/records")
    @Nullable JteModel compare(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                typed,
                response,
                () ->
                        "/work/doubles/"
                                + doubles.compare(
                                        actor,
                                        new ClientId(id),
                                        other(actor, typed.getOrDefault("identifier", ""))));
    }

    @PostMapping("/work/clients/{id}/records/undo")
    @Nullable JteModel undo(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                typed,
                response,
                () -> {
                    // Only a link that this person's page shows.
                    UUID link =
                            merges.of(actor, new ClientId(id)).stream()
                                    .filter(m -> m.undoneAt() == null)
                                    .map(ClientMerges.Merge::id)
                                    .filter(m -> m.toString().equals(typed.get("link")))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> Refusal.onField("link", "client.details.choose"));
                    merges.undoMerge(actor, link, typed.getOrDefault("undoReason", ""));
                    return "/work/clients/" + id + "/records";
                });
    }

    /** Whoever has the identity code or the temporary number; merged ones too. */
    private ClientId other(Actor actor, String typed) {
        String text = typed.strip();
        return clients.recordOf(text)
                // Whether somebody is known is told only to those who may see them.
                .filter(c -> access.maySee(actor, c))
                .orElseThrow(() ->
                        Refusal.onField(
                                "identifier",
                                text.isEmpty()
                                        ? "client.records.identifier.none"
                                        : IdentityCode.read(text).isEmpty()
                                                ? "client.records.identifier.wrong"
                                                : "client.emergency.nobody"));
    }

    private JteModel page(
            Ui ui, Actor actor, UUID id, Map<String, String> typed, FormErrors errors) {
        var client = new ClientId(id);
        var rows = pairs.links(actor, client, ui.t());
        return views.clientRecords(
                ui,
                new RecordsPage(
                        "/work/clients/" + id + "/records",
                        "/work/clients/" + id,
                        clients.get(client).name(),
                        rows,
                        typed.getOrDefault("identifier", ""),
                        typed.getOrDefault("link", ""),
                        typed.getOrDefault("undoReason", "")),
                errors);
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            UUID id,
            Map<String, String> typed,
            HttpServletResponse response,
            Supplier<String> action) {
        String address;
        try {
            address = submissions.once(typed.get("formToken"), action);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id, typed, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }
}
