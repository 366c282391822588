package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientPermission;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own near ones: who they are, whom to call, and what may be told to each. */
@Controller
class MyNearPages {
    private static final String HOME = "/my/near";

    private final Access access;
    private final NearOnes nearOnes;
    private final NearWords words;
    private final Submissions submissions;
    private final Templates views;

    MyNearPages(
            Access access,
            NearOnes nearOnes,
            NearWords words,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.nearOnes = nearOnes;
        this.words = words;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/my/near")
    JteModel show(Ui ui, Actor actor) {
        return page(ui, actor, null, NearForm.EMPTY, FormErrors.NONE);
    }

    @GetMapping("/my/near/{relation}")
    JteModel edit(Ui ui, Actor actor, @PathVariable UUID relation) {
        NearOne near = find(actor, relation);
        return page(ui, actor, near, NearForm.of(near), FormErrors.NONE);
    }

    @PostMapping("/my/near")
    @Nullable JteModel add(
            Ui ui,
            Actor actor,
            @ModelAttribute NearForm form,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientId me = self(actor);
        return saved(
                ui,
                actor,
                null,
                form,
                formToken,
                response,
                () -> nearOnes.add(actor, me, own(form).read(null, List.of())));
    }

    @PostMapping("/my/near/{relation}")
    @Nullable JteModel change(
            Ui ui,
            Actor actor,
            @PathVariable UUID relation,
            @ModelAttribute NearForm form,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientId me = self(actor);
        NearOne near = known(actor, relation).orElse(null);
        return saved(
                ui,
                actor,
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
                            actor, me, relation, own(form).read(near.near(), List.of()));
                });
    }

    @PostMapping("/my/near/{relation}/end")
    @Nullable JteModel end(Actor actor, @PathVariable UUID relation, HttpServletResponse response) {
        nearOnes.end(actor, self(actor), relation);
        return again(response);
    }

    /** Only what the client's own form has: custody and guardianship are a worker's to write. */
    private static NearForm own(NearForm form) {
        return new NearForm(
                null,
                form.name(),
                form.phone(),
                form.kind(),
                form.from(),
                form.to(),
                null,
                null,
                null,
                form.carer(),
                form.order(),
                form.tell(),
                form.together(),
                null);
    }

    private ClientId self(Actor actor) {
        access.require(actor, ClientPermission.KEEP_NEAR_ONES);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("near");
        }
        return client;
    }

    private NearOne find(Actor actor, UUID relation) {
        return known(actor, relation).orElseThrow(() -> new Denied("near"));
    }

    private Optional<NearOne> known(Actor actor, UUID relation) {
        return nearOnes.of(actor, self(actor)).stream()
                .filter(n -> n.id().equals(relation) && !n.reversed())
                .findFirst();
    }

    private @Nullable JteModel saved(
            Ui ui,
            Actor actor,
            @Nullable NearOne editing,
            NearForm form,
            @Nullable String formToken,
            HttpServletResponse response,
            Supplier<UUID> save) {
        try {
            submissions.once(formToken, () -> save.get().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, editing, form, FormErrors.of(refused, ui.t()));
        }
        return again(response);
    }

    private static @Nullable JteModel again(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", HOME);
        return null;
    }

    private JteModel page(
            Ui ui, Actor actor, @Nullable NearOne editing, NearForm form, FormErrors errors) {
        Texts t = ui.t();
        ClientId me = self(actor);
        return views.clientMyNear(
                ui,
                new NearPage(
                        HOME,
                        "",
                        "",
                        nearOnes.of(actor, me).stream()
                                .map(n -> words.row(actor, n, HOME, true, t))
                                .toList(),
                        nearOnes.before(actor, me).stream()
                                .map(n -> words.row(actor, n, HOME, false, t))
                                .toList(),
                        List.of(),
                        editing == null ? "" : editing.name(),
                        editing == null ? HOME : HOME + "/" + editing.id(),
                        editing != null && editing.near() != null,
                        true,
                        form,
                        NearWords.choices(form, true, t)),
                errors);
    }
}
