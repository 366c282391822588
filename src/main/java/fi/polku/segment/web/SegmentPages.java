package fi.polku.segment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.SegmentPermission;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import fi.polku.segment.internal.SegmentModels;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The professional's side: both sets of questions, the picture, and the choice made together. */
@Controller
class SegmentPages {
    private final Access access;
    private final AccessLog log;
    private final Clients clients;
    private final Segments segments;
    private final SegmentTalk talk;
    private final SegmentModels models;
    private final SegmentShown shown;
    private final Submissions submissions;
    private final Templates views;

    SegmentPages(
            Access access,
            AccessLog log,
            Clients clients,
            Segments segments,
            SegmentTalk talk,
            SegmentModels models,
            SegmentShown shown,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.log = log;
        this.clients = clients;
        this.segments = segments;
        this.talk = talk;
        this.models = models;
        this.shown = shown;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/segment")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        ClientId client = allowed(actor, id);
        var typed = new HashMap<String, String>();
        segments.current(actor, client)
                .map(SegmentChoice::id)
                .ifPresent(c -> typed.put("seen", c.value().toString()));
        return page(ui, actor, client, typed, FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/segment")
    @Nullable JteModel choose(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        try {
            NewChoice choice = choice(form);
            submissions.once(
                    form.get("formToken"),
                    () -> talk.choose(actor, client, choice).value().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, form, FormErrors.of(refused, ui.t()));
        }
        return done(response, client);
    }

    @GetMapping("/work/clients/{id}/segment/{side:client|professional}")
    JteModel questions(Ui ui, Actor actor, @PathVariable UUID id, @PathVariable String side) {
        ClientId client = allowed(actor, id);
        Side of = side(side);
        Map<String, String> typed =
                segments.latest(actor, client, of)
                        .filter(a -> a.modelVersion().equals(models.current().version()))
                        .map(a -> Scale.typed(of, a.answers()))
                        .orElse(Map.of());
        return questions(ui, actor, client, of, typed, FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/segment/{side:client|professional}")
    @Nullable JteModel answer(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String side,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        Side of = side(side);
        var answers = Scale.answers(models.current(), of, form);
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> talk.answer(actor, client, of, answers).value().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return questions(ui, actor, client, of, form, FormErrors.of(refused, ui.t()));
        }
        return done(response, client);
    }

    private static @Nullable JteModel done(HttpServletResponse response, ClientId client) {
        response.setStatus(303);
        response.setHeader("Location", "/work/clients/" + client.value() + "/segment");
        return null;
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, SegmentPermission.WORK);
        ClientId client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private static Side side(String name) {
        return name.equals("client") ? Side.CLIENT : Side.PROFESSIONAL;
    }

    private JteModel page(
            Ui ui, Actor actor, ClientId client, Map<String, String> typed, FormErrors errors) {
        log.viewed(actor, client, "SEGMENT", "CARE");
        return views.segmentWork(ui, shown.page(actor, client, true, typed, ui.t()), errors);
    }

    private JteModel questions(
            Ui ui,
            Actor actor,
            ClientId client,
            Side side,
            Map<String, String> typed,
            FormErrors errors) {
        log.viewed(actor, client, "SEGMENT", "CARE");
        return views.segmentQuestions(
                ui,
                clients.get(client),
                side,
                Scale.of(models.current(), side, ui.t(), typed),
                errors);
    }

    private static NewChoice choice(Map<String, String> form) {
        return new NewChoice(
                chosen(form.getOrDefault("chosen", "")),
                blankToNull(form.get("reason")),
                blankToNull(form.get("clientView")),
                day(form.getOrDefault("reviewOn", "")),
                form.containsKey("correction"),
                seen(form.getOrDefault("seen", "")));
    }

    private static Segment chosen(String typed) {
        for (Segment segment : Segment.values()) {
            if (segment.name().equals(typed.strip())) {
                return segment;
            }
        }
        throw Refusal.onField("chosen", "segment.refusal.chosen");
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.onField("reviewOn", "segment.refusal.review");
        }
    }

    private static @Nullable SegmentChoiceId seen(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return SegmentChoiceId.of(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal("segment.refusal.changed");
        }
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
