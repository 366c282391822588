package fi.polku.client.web;

import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.Doubles;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Probable doubles: the list that waits, and two records side by side. */
@Controller
class DoublePages {
    private final Doubles doubles;
    private final ClientMerges merges;
    private final PairViews pairs;
    private final Submissions submissions;
    private final Templates views;

    DoublePages(
            Doubles doubles,
            ClientMerges merges,
            PairViews pairs,
            Submissions submissions,
            Templates views) {
        this.doubles = doubles;
        this.merges = merges;
        this.pairs = pairs;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/doubles")
    JteModel atWork(Ui ui, Actor actor, @RequestParam(defaultValue = "") String after) {
        return list(ui, actor, after, false);
    }

    @GetMapping("/admin/doubles")
    JteModel all(Ui ui, Actor actor, @RequestParam(defaultValue = "") String after) {
        return list(ui, actor, after, true);
    }

    @GetMapping("/work/doubles/{id}")
    JteModel oneAtWork(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, false, Map.of(), FormErrors.NONE);
    }

    @GetMapping("/admin/doubles/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, true, Map.of(), FormErrors.NONE);
    }

    @PostMapping({"/work/doubles/{id}/same", "/admin/doubles/{id}/same"})
    @Nullable JteModel same(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            HttpServletResponse response) {
        boolean admin = admin(request);
        return done(
                ui,
                actor,
                id,
                admin,
                typed,
                response,
                () -> {
                    var pair = doubles.get(actor, id);
                    String goesOn = typed.getOrDefault("goesOn", "");
                    boolean one = goesOn.equals(pair.one().value().toString());
                    if (!one && !goesOn.equals(pair.other().value().toString())) {
                        throw Refusal.onField("goesOn", "client.merge.goesOn.none");
                    }
                    ClientId lasts = one ? pair.one() : pair.other();
                    ClientId ends = one ? pair.other() : pair.one();
                    merges.merge(actor, ends, lasts, typed.getOrDefault("reason", ""));
                });
    }

    @PostMapping({"/work/doubles/{id}/not-same", "/admin/doubles/{id}/not-same"})
    @Nullable JteModel notSame(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                admin(request),
                typed,
                response,
                () -> doubles.notSame(actor, id, typed.getOrDefault("notReason", "")));
    }

    @PostMapping({"/work/doubles/{id}/later", "/admin/doubles/{id}/later"})
    @Nullable JteModel later(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            HttpServletResponse response) {
        return done(ui, actor, id, admin(request), typed, response, () -> doubles.later(actor, id));
    }

    private static boolean admin(jakarta.servlet.http.HttpServletRequest request) {
        return request.getRequestURI().startsWith("/admin/");
    }

    private JteModel list(Ui ui, Actor actor, String after, boolean admin) {
        return views.clientDoubles(
                ui, pairs.list(actor, doubles.waiting(actor, id(after)), admin, ui.t()));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            UUID id,
            boolean admin,
            Map<String, String> typed,
            FormErrors errors) {
        return views.clientPair(
                ui, pairs.view(actor, doubles.get(actor, id), admin, typed, ui.t()), admin, errors);
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            UUID id,
            boolean admin,
            Map<String, String> typed,
            HttpServletResponse response,
            Runnable action) {
        String address = PairViews.address(admin) + "/" + id;
        try {
            submissions.once(
                    typed.get("formToken"),
                    () -> {
                        action.run();
                        return address;
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id, admin, typed, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }
}
