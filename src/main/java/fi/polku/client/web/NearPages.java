package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.MandateWords;
import fi.polku.access.Mandates;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NearOne;
import fi.polku.client.NearOnes;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A client's near ones as a worker keeps them, and who may act for the client. */
@Controller
class NearPages {
    private final Access access;
    private final AccessLog log;
    private final NearOnes nearOnes;
    private final Mandates mandates;
    private final NearWords words;
    private final Clients clients;
    private final Submissions submissions;
    private final Templates views;

    NearPages(
            Access access,
            AccessLog log,
            NearOnes nearOnes,
            Mandates mandates,
            NearWords words,
            Clients clients,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.log = log;
        this.nearOnes = nearOnes;
        this.mandates = mandates;
        this.words = words;
        this.clients = clients;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/near")
    @Transactional
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, new ClientId(id), null, NearForm.EMPTY, FormErrors.NONE);
    }

    @GetMapping("/work/clients/{id}/near/{relation}")
    @Transactional
    JteModel edit(Ui ui, Actor actor, @PathVariable UUID id, @PathVariable UUID relation) {
        NearOne near = find(actor, new ClientId(id), relation);
        return page(ui, actor, new ClientId(id), near, NearForm.of(near), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/near")
    @Nullable JteModel add(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute NearForm form,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var client = new ClientId(id);
        requireWrite(actor, client);
        return saved(
                ui,
                actor,
                client,
                null,
                form,
                formToken,
                response,
                () -> {
                    var faults = new ArrayList<Refusal>();
                    ClientId near = person(form.of("identity"), faults);
                    return nearOnes.add(actor, client, form.read(near, faults));
                });
    }

    @PostMapping("/work/clients/{id}/near/{relation}")
    @Nullable JteModel change(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID relation,
            @ModelAttribute NearForm form,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var client = new ClientId(id);
        requireWrite(actor, client);
        NearOne near = known(actor, client, relation).orElse(null);
        return saved(
                ui,
                actor,
                client,
                near,
                form,
                formToken,
                response,
                () -> {
                    // Sent again, it has been replaced already, and the first answer holds.
                    if (near == null) {
                        throw new Denied("near");
                    }
                    return nearOnes.change(
                            actor, client, relation, form.read(near.near(), List.of()));
                });
    }

    @PostMapping("/work/clients/{id}/near/{relation}/end")
    @Nullable JteModel end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID relation,
            HttpServletResponse response) {
        nearOnes.end(actor, new ClientId(id), relation);
        return again(new ClientId(id), response);
    }

    private void requireWrite(Actor actor, ClientId client) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, client);
    }

    private NearOne find(Actor actor, ClientId client, UUID relation) {
        return known(actor, client, relation).orElseThrow(() -> new Denied("near"));
    }

    private Optional<NearOne> known(Actor actor, ClientId client, UUID relation) {
        return nearOnes.of(actor, client).stream()
                .filter(n -> n.id().equals(relation) && !n.reversed())
                .findFirst();
    }

    /** Whom the code means; an empty one nobody, and the name tells. */
    private @Nullable ClientId person(String typed, List<Refusal> faults) {
        if (typed.isBlank()) {
            return null;
        }
        ClientId found = clients.byIdentityCode(typed).orElse(null);
        if (found == null) {
            faults.add(
                    Refusal.onField(
                            "identity",
                            IdentityCode.read(typed).isEmpty()
                                    ? "client.emergency.code"
                                    : "client.near.nobody"));
        }
        return found;
    }

    private @Nullable JteModel saved(
            Ui ui,
            Actor actor,
            ClientId client,
            @Nullable NearOne editing,
            NearForm form,
            @Nullable String formToken,
            HttpServletResponse response,
            Supplier<UUID> save) {
        try {
            submissions.once(formToken, () -> save.get().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, editing, form, FormErrors.of(refused, ui.t()));
        }
        return again(client, response);
    }

    private static @Nullable JteModel again(ClientId client, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", home(client));
        return null;
    }

    private static String home(ClientId client) {
        return "/work/clients/" + client.value() + "/near";
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ClientId client,
            @Nullable NearOne editing,
            NearForm form,
            FormErrors errors) {
        Texts t = ui.t();
        String home = home(client);
        access.requireClient(actor, client);
        log.viewed(actor, client, "NEAR", "CARE");
        boolean mayWrite = access.allows(actor, ClientPermission.CHANGE);
        return views.clientNear(
                ui,
                new NearPage(
                        home,
                        "/work/clients/" + client.value(),
                        clients.get(client).name(),
                        nearOnes.of(actor, client).stream()
                                .map(n -> words.row(actor, n, home, mayWrite, t))
                                .toList(),
                        nearOnes.before(actor, client).stream()
                                .map(n -> words.row(actor, n, home, false, t))
                                .toList(),
                        mandates.ofClient(actor, client).stream()
                                .map(m -> MandateWords.sentence(m, t))
                                .toList(),
                        editing == null ? "" : editing.name(),
                        editing == null ? home : home + "/" + editing.id(),
                        editing != null && editing.near() != null,
                        mayWrite,
                        form,
                        NearWords.choices(form, false, t)),
                errors);
    }
}
