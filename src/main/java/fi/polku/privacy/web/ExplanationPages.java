package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.Views;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.Refusal;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.Explanations;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.ViewExplanation;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A worker explains a view when the privacy officer asks. */
@Controller
class ExplanationPages {
    private final Explanations explanations;
    private final Clients clients;
    private final Looks looks;
    private final Submissions submissions;
    private final Templates views;

    ExplanationPages(
            Explanations explanations,
            Clients clients,
            Looks looks,
            Submissions submissions,
            Templates views) {
        this.explanations = explanations;
        this.clients = clients;
        this.looks = looks;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/explanations/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, "", FormErrors.NONE);
    }

    @PostMapping("/work/explanations/{id}")
    @Nullable JteModel explain(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        explanations.explain(actor, id, words);
                        return "";
                    });
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(ui, actor, id, words, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/work/explanations/" + id);
        return null;
    }

    private JteModel page(Ui ui, Actor actor, UUID id, String words, FormErrors errors) {
        Texts t = ui.t();
        Explanations.Asked asked = explanations.get(actor, id);
        ViewExplanation explanation = asked.explanation();
        Views.View view = asked.view();
        LookedAt look = view == null ? null : looks.shown(view, t);
        Instant at = explanation.answeredAt();
        return views.privacyExplanation(
                ui,
                new ExplanationPage(
                        id,
                        clients.find(asked.request().clientId())
                                .map(ClientDetails::name)
                                .orElse(""),
                        look == null
                                ? ""
                                : t.text(
                                                "platform.dateTime",
                                                "date",
                                                t.date(look.day()),
                                                "time",
                                                look.time())
                                        + ". "
                                        + t.text(
                                                "privacy.desk.clientSees",
                                                "sentence",
                                                look.sentence()),
                        explanation.question(),
                        t.text("privacy.explain.dueOn", "on", explanation.dueOn()),
                        explanation.answer(),
                        at == null ? "" : t.dateTime(at),
                        at == null && asked.request().open()),
                words,
                errors);
    }
}
