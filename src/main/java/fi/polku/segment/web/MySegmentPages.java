package fi.polku.segment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentPermission;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import fi.polku.segment.internal.SegmentModels;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own way of working: the questions, the picture, and what is offered first. */
@Controller
class MySegmentPages {
    private final Access access;
    private final Segments segments;
    private final SegmentTalk talk;
    private final SegmentModels models;
    private final SegmentShown shown;
    private final Submissions submissions;
    private final Templates views;

    MySegmentPages(
            Access access,
            Segments segments,
            SegmentTalk talk,
            SegmentModels models,
            SegmentShown shown,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.segments = segments;
        this.talk = talk;
        this.models = models;
        this.shown = shown;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/my/segment")
    JteModel show(Ui ui, Actor actor) {
        ClientId client = own(actor, SegmentPermission.SEE_OWN);
        return views.segmentMine(
                ui,
                shown.page(actor, client, false, Map.of(), ui.t()),
                access.allows(actor, SegmentPermission.ANSWER_OWN),
                segments.draft(actor, client).isPresent());
    }

    @GetMapping("/my/segment/answers")
    JteModel questions(Ui ui, Actor actor) {
        ClientId client = own(actor, SegmentPermission.ANSWER_OWN);
        Map<String, String> kept =
                segments.draft(actor, client)
                        .map(SegmentAnswers::answers)
                        .map(a -> Scale.typed(Side.CLIENT, a))
                        .orElse(Map.of());
        return page(ui, kept, FormErrors.NONE);
    }

    @PostMapping("/my/segment/answers")
    @Nullable JteModel answer(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        ClientId client = own(actor, SegmentPermission.ANSWER_OWN);
        var answers = Scale.answers(models.current(), Side.CLIENT, form);
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        if (form.containsKey("later")) {
                            talk.keep(actor, client, answers);
                        } else {
                            talk.send(actor, client, answers);
                        }
                        return client.value().toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, form, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/my/segment");
        return null;
    }

    private JteModel page(Ui ui, Map<String, String> typed, FormErrors errors) {
        return views.segmentAnswers(
                ui, Scale.of(models.current(), Side.CLIENT, ui.t(), typed), errors);
    }

    private ClientId own(Actor actor, SegmentPermission permission) {
        access.require(actor, permission);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("client");
        }
        return client;
    }
}
