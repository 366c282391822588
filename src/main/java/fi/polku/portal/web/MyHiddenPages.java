package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Minors;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.portal.internal.ClientRecord;
import fi.polku.portal.internal.ClientRecordDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A minor says alone what is not told to guardians, and lets it be told again. */
@Controller
class MyHiddenPages {
    private static final int OF_AGE = 18;

    private final Access access;
    private final Minors minors;
    private final Clients clients;
    private final ClientRecordDesk records;
    private final PermitWords words;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    MyHiddenPages(
            Access access,
            Minors minors,
            Clients clients,
            ClientRecordDesk records,
            PermitWords words,
            Submissions submissions,
            Now now,
            Templates views) {
        this.access = access;
        this.minors = minors;
        this.clients = clients;
        this.records = records;
        this.words = words;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/my/hidden")
    JteModel page(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String done) {
        return page(ui, actor, "saved".equals(done), "", "", FormErrors.NONE);
    }

    @PostMapping("/my/hidden")
    @Nullable JteModel hide(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(name = "words", defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientDetails me = self(actor);
        try {
            ClientRecord chosen =
                    records.list(actor, me.id()).stream()
                            .filter(r -> r.event().toString().equals(event))
                            .findFirst()
                            .orElseThrow(
                                    () -> Refusal.onField("event", "access.prohibition.record"));
            submissions.once(
                    formToken,
                    () -> {
                        minors.hideOwn(
                                actor,
                                new Minors.OwnWord(
                                        chosen.event(),
                                        chosen.register(),
                                        chosen.unit(),
                                        me.bornOn(),
                                        reason));
                        return "hidden";
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, false, event, reason, FormErrors.of(refused, ui.t()));
        }
        return again(response);
    }

    @PostMapping("/my/hidden/show")
    @Nullable JteModel show(Actor actor, @RequestParam UUID id, HttpServletResponse response) {
        minors.showOwn(actor, id);
        return again(response);
    }

    private static @Nullable JteModel again(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/my/hidden?done=saved");
        return null;
    }

    private ClientDetails self(Actor actor) {
        access.require(actor, AccessPermission.HIDE_FROM_GUARDIANS);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("hidden");
        }
        return clients.get(client);
    }

    private JteModel page(
            Ui ui, Actor actor, boolean told, String typed, String reason, FormErrors errors) {
        Texts t = ui.t();
        ClientDetails me = self(actor);
        Integer age = me.ageOn(now.today());
        boolean minor = age != null && age < OF_AGE;
        List<ClientRecord> known = minor ? records.list(actor, me.id()) : List.of();
        List<Minors.Hidden> hidden = minor ? minors.hiddenOwn(actor) : List.of();
        Set<UUID> gone = hidden.stream().map(Minors.Hidden::event).collect(Collectors.toSet());
        var seen = new HashSet<UUID>(gone);
        return views.portalMyHidden(
                ui,
                new MyHiddenPage(
                        minor,
                        told,
                        hidden.stream()
                                .map(h ->
                                        new MyHiddenPage.Row(
                                                h.id().toString(),
                                                label(known, h.event(), t),
                                                t.text(
                                                        h.waits()
                                                                ? "portal.hidden.waits"
                                                                : "portal.hidden.holds"),
                                                false))
                                .toList(),
                        known.stream()
                                .filter(r -> seen.add(r.event()))
                                .map(r ->
                                        new MyHiddenPage.Row(
                                                r.event().toString(),
                                                words.label(r, Disclosure.WHOLE, t),
                                                "",
                                                r.event().toString().equals(typed)))
                                .toList(),
                        typed,
                        reason),
                errors);
    }

    private String label(List<ClientRecord> known, UUID event, Texts t) {
        return known.stream()
                .filter(r -> r.event().equals(event))
                .findFirst()
                .map(r -> words.label(r, Disclosure.WHOLE, t))
                .orElse(t.text("portal.permits.oneRecord"));
    }
}
