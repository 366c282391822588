package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.web.AssessmentForm.Kind;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.Direction;
import fi.polku.contact.Ground;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The assessment of a contact: care, social need, or both. */
@Controller
class AssessmentPages {
    private final AssessmentRecording recording;
    private final Contacts contacts;
    private final Access access;
    private final Submissions submissions;
    private final Templates views;
    private final AssessmentWords words;

    AssessmentPages(
            AssessmentRecording recording,
            Contacts contacts,
            Access access,
            Submissions submissions,
            Templates views,
            AssessmentWords words) {
        this.recording = recording;
        this.contacts = contacts;
        this.access = access;
        this.submissions = submissions;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/work/contacts/{id}/assessment")
    JteModel form(
            Ui ui,
            Actor actor,
            @PathVariable ContactId id,
            @RequestParam(defaultValue = "") String kind) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        var shown = kind(kind, contact);
        var proposal = contact.proposal();
        var responsibles = words.responsibles(actor);
        var form =
                AssessmentForm.empty(
                        shown,
                        contact.urgency(),
                        contact.specialSupport(),
                        proposal.grounds().stream().map(Ground::name).toList(),
                        responsibles.isEmpty()
                                ? null
                                : responsibles.getFirst().id().value().toString(),
                        words.task(contact, words.client(contact)));
        return page(ui, actor, contact, shown, form, FormErrors.NONE, ui.formToken());
    }

    @PostMapping("/work/contacts/{id}/assessment")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable ContactId id,
            @ModelAttribute AssessmentForm form,
            HttpServletResponse response) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        var shown = kind(AssessmentForm.typed(form.kind()), contact);
        try {
            String next =
                    submissions.once(
                            form.formToken(),
                            () -> {
                                recording.record(
                                        actor,
                                        id,
                                        form.read(
                                                shown,
                                                contact.direction() == Direction.ORAL,
                                                contact.client() != null,
                                                contact.proposal().specialSupport()));
                                var client = contact.client();
                                return client == null ? "/work" : "/work/clients/" + client.value();
                            });
            response.setStatus(303);
            response.setHeader("Location", next);
            return null;
        } catch (Refusal | Refusals refusal) {
            response.setStatus(422);
            String token = form.formToken();
            return page(
                    ui,
                    actor,
                    contact,
                    shown,
                    form,
                    FormErrors.of(refusal, ui.t()),
                    token == null ? ui.formToken() : token);
        }
    }

    private static Kind kind(String typed, ContactView contact) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return switch (contact.direction()) {
            case HEALTH, ORAL ->
                    contact.proposal().directions().stream()
                                    .anyMatch(d -> d == Direction.SOCIAL || d == Direction.CHILD)
                            ? Kind.BOTH
                            : Kind.CARE;
            case SOCIAL, CHILD -> Kind.NEED;
        };
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ContactView contact,
            Kind shown,
            AssessmentForm form,
            FormErrors errors,
            String token) {
        return views.assessmentAssess(
                ui, words.page(ui.t(), actor, contact, shown, form, token), errors);
    }
}
