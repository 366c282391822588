package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.Matters;
import fi.polku.client.Clients;
import fi.polku.decision.ApplicationView;
import fi.polku.decision.Applications;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.Decisions;
import fi.polku.decision.web.FormPage.Crumb;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A decision is written: a new draft, and a draft again. */
@Controller
class DraftPages {
    private final Decisions decisions;
    private final Applications applications;
    private final Matters matters;
    private final DraftForm drafts;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Sending sending;
    private final Templates views;

    DraftPages(
            Decisions decisions,
            Applications applications,
            Matters matters,
            DraftForm drafts,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Sending sending,
            Templates views) {
        this.decisions = decisions;
        this.applications = applications;
        this.matters = matters;
        this.drafts = drafts;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.sending = sending;
        this.views = views;
    }

    @GetMapping("/work/matters/{id}/decision")
    JteModel form(Ui ui, Actor actor, @PathVariable MatterId id) {
        var matter = find(actor, id);
        var application = application(actor, matter);
        return page(
                ui,
                actor,
                matter,
                drafts.empty(actor, application == null ? null : application.service()),
                FormErrors.NONE);
    }

    @PostMapping("/work/matters/{id}/decision")
    @Nullable JteModel draft(
            Ui ui,
            Actor actor,
            @PathVariable MatterId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var matter = find(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    var application = application(actor, matter);
                    var made =
                            decisions.draft(
                                    actor,
                                    id,
                                    application == null ? null : application.id(),
                                    drafts.read(new Typed(form)));
                    return "/work/decisions/" + made.value();
                },
                errors -> page(ui, actor, matter, form, errors));
    }

    /** The application of the matter that waits for an answer. */
    private @Nullable ApplicationView application(Actor actor, MatterView matter) {
        return applications.of(actor, matter.clientId()).stream()
                .filter(a -> a.matterId().equals(matter.id()) && a.isOpen())
                .findFirst()
                .orElse(null);
    }

    private JteModel page(
            Ui ui, Actor actor, MatterView matter, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, matter.clientId(), "DECISION", "CARE");
        Texts t = ui.t();
        String above = "/work/matters/" + matter.id().value();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision.draft.new"),
                        t.text("decision.draft.new.lead"),
                        crumbs(t, matter.clientId(), above),
                        above + "/decision",
                        drafts.fields(t, actor, typed, false),
                        t.text("decision.draft.save"),
                        above,
                        t.text("decision.draft.note")),
                errors);
    }

    @GetMapping("/work/decisions/{id}/edit")
    JteModel edit(Ui ui, Actor actor, @PathVariable DecisionId id) {
        var story = find(actor, id);
        return edit(ui, actor, story, drafts.of(actor, story), FormErrors.NONE);
    }

    @PostMapping("/work/decisions/{id}/edit")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var story = find(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    var typed = new Typed(form);
                    decisions.save(actor, id, typed.number("revision"), drafts.read(typed));
                    return "/work/decisions/" + id.value();
                },
                errors -> edit(ui, actor, story, form, errors));
    }

    private JteModel edit(
            Ui ui, Actor actor, DecisionStory story, Map<String, String> typed, FormErrors errors) {
        var decision = story.decision();
        accessLog.viewed(actor, decision.clientId(), "DECISION", "CARE");
        Texts t = ui.t();
        String above = "/work/decisions/" + decision.id().value();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision.draft.edit"),
                        t.text("decision.draft.edit.lead"),
                        crumbs(t, decision.clientId(), above),
                        above + "/edit",
                        drafts.fields(t, actor, typed, decision.correctsId() != null),
                        t.text("decision.draft.save"),
                        above,
                        t.text("decision.draft.note")),
                errors);
    }

    private List<Crumb> crumbs(Texts t, ClientId client, String above) {
        String person = "/work/clients/" + client.value();
        return List.of(
                new Crumb(person, clients.get(client).name()),
                new Crumb(person + "/matters", t.text("decision.spine.title")),
                new Crumb(
                        above,
                        t.text(
                                above.startsWith("/work/matters")
                                        ? "decision.matter.title"
                                        : "decision.title")));
    }

    private MatterView find(Actor actor, MatterId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var its = matters.findMatter(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.clientId());
        return its;
    }

    private DecisionStory find(Actor actor, DecisionId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var its = decisions.find(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.decision().clientId());
        return its;
    }
}
