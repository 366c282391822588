package fi.polku.client.web;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Clients;
import fi.polku.client.LifeSituations;
import fi.polku.client.LifeSituations.LifeSituation;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What a client tells of everyday life: written down by a worker, or by the client. */
@Controller
class LifePages {
    private final LifeSituations situations;
    private final Clients clients;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    LifePages(
            LifeSituations situations,
            Clients clients,
            Submissions submissions,
            Now now,
            Templates views) {
        this.situations = situations;
        this.clients = clients;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/life-situations")
    JteModel work(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, new ClientId(id), false, Map.of(), "", FormErrors.NONE);
    }

    @GetMapping("/my/life-situations")
    JteModel my(Ui ui, Actor actor) {
        return page(ui, actor, self(actor), true, Map.of(), "", FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/life-situations")
    @Nullable JteModel tell(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return tell(ui, actor, new ClientId(id), false, form, response);
    }

    @PostMapping("/my/life-situations")
    @Nullable JteModel tell(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return tell(ui, actor, self(actor), true, form, response);
    }

    @PostMapping("/work/clients/{id}/life-situations/{situation}/end")
    @Nullable JteModel end(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID situation,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return end(ui, actor, new ClientId(id), false, situation, form, response);
    }

    @PostMapping("/my/life-situations/{situation}/end")
    @Nullable JteModel end(
            Ui ui,
            Actor actor,
            @PathVariable UUID situation,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return end(ui, actor, self(actor), true, situation, form, response);
    }

    @PostMapping("/work/clients/{id}/life-situations/{situation}/take-back")
    @Nullable JteModel takeBack(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID situation,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var client = new ClientId(id);
        return done(
                ui,
                actor,
                client,
                false,
                form,
                situation.toString(),
                response,
                () -> situations.takeBack(actor, client, situation));
    }

    private @Nullable JteModel tell(
            Ui ui,
            Actor actor,
            ClientId client,
            boolean own,
            Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                client,
                own,
                form,
                "",
                response,
                () -> {
                    var wrong = new ArrayList<Refusal>();
                    LifeSituations.Kind kind = kind(form.getOrDefault("kind", ""));
                    if (kind == null) {
                        wrong.add(Refusal.onField("kind", "client.life.kind.choose"));
                    }
                    LocalDate from = day("from", form, wrong);
                    if (from == null && wrong.stream().noneMatch(r -> "from".equals(r.field()))) {
                        wrong.add(Refusal.onField("from", "client.life.from.none"));
                    }
                    LocalDate to = day("to", form, wrong);
                    if (kind == null || from == null || !wrong.isEmpty()) {
                        throw new Refusals(wrong);
                    }
                    situations.tell(actor, client, kind, from, to);
                });
    }

    private @Nullable JteModel end(
            Ui ui,
            Actor actor,
            ClientId client,
            boolean own,
            UUID situation,
            Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                client,
                own,
                form,
                situation.toString(),
                response,
                () -> {
                    LocalDate last =
                            TypedDays.read(
                                    "last", form.getOrDefault("last", ""), "client.life.day");
                    if (last == null) {
                        throw Refusal.onField("last", "client.life.last.none");
                    }
                    situations.end(actor, client, situation, last);
                });
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            ClientId client,
            boolean own,
            Map<String, String> form,
            String row,
            HttpServletResponse response,
            Runnable action) {
        String address = address(client, own);
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        action.run();
                        return "";
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui.leadingTo(address),
                    actor,
                    client,
                    own,
                    form,
                    row,
                    FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }

    private static @Nullable LocalDate day(
            String field, Map<String, String> form, List<Refusal> wrong) {
        try {
            return TypedDays.read(field, form.getOrDefault(field, ""), "client.life.day");
        } catch (Refusal refused) {
            wrong.add(refused);
            return null;
        }
    }

    private static LifeSituations.@Nullable Kind kind(String typed) {
        return Stream.of(LifeSituations.Kind.values())
                .filter(k -> k.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static ClientId self(Actor actor) {
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("client");
        }
        return client;
    }

    private static String address(ClientId client, boolean own) {
        return own ? "/my/life-situations" : "/work/clients/" + client.value() + "/life-situations";
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ClientId client,
            boolean own,
            Map<String, String> form,
            String row,
            FormErrors errors) {
        Texts t = ui.t();
        LocalDate today = now.today();
        // Asked first: whoever may not read learns nothing, not even that there is somebody.
        List<LifeSituation> known = situations.of(actor, client);
        return views.clientLife(
                ui,
                new LifePage(
                        own,
                        address(client, own),
                        own ? "/my" : "/work/clients/" + client.value(),
                        own ? "" : clients.get(client).name(),
                        known.stream().map(s -> row(s, today, t)).toList(),
                        Stream.of(LifeSituations.Kind.values())
                                .map(k ->
                                        new Choice(
                                                k.name(),
                                                t.text("client.life.kind." + k),
                                                k.name().equals(form.get("kind"))))
                                .toList(),
                        row.isEmpty() ? form.getOrDefault("from", "") : "",
                        row.isEmpty() ? form.getOrDefault("to", "") : "",
                        row,
                        form.getOrDefault("last", "")),
                errors);
    }

    private static LifePage.Row row(LifeSituation s, LocalDate today, Texts t) {
        LocalDate to = s.toOn();
        return new LifePage.Row(
                s.id().toString(),
                t.text("client.life.kind." + s.kind()),
                to == null
                        ? t.text("client.life.since", "from", s.fromOn())
                        : t.text("client.life.span", "from", s.fromOn(), "to", to),
                t.text("client.life.source." + s.source())
                        + (s.recordedBy() == null
                                ? ""
                                : ", "
                                        + t.text(
                                                "client.life.recorded",
                                                "who",
                                                s.recordedBy(),
                                                "at",
                                                s.toldAt())),
                s.on(today));
    }
}
