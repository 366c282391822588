package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterInitiator;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.Matters;
import fi.polku.assessment.NewMatter;
import fi.polku.client.Clients;
import fi.polku.decision.Applications;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.Initiations;
import fi.polku.decision.NewApplication;
import fi.polku.decision.web.FormPage.Crumb;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Matters of a client: all in one view, a new one, one of them, its end. */
@Controller
class MatterPages {
    private static final int LONG = 4000;

    private final Matters matters;
    private final Initiations initiations;
    private final Applications applications;
    private final SpineWords words;
    private final Choosable choosable;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Sending sending;
    private final Now now;
    private final Templates views;

    MatterPages(
            Matters matters,
            Initiations initiations,
            Applications applications,
            SpineWords words,
            Choosable choosable,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Sending sending,
            Now now,
            Templates views) {
        this.matters = matters;
        this.initiations = initiations;
        this.applications = applications;
        this.words = words;
        this.choosable = choosable;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.sending = sending;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/matters")
    JteModel all(Ui ui, Actor actor, @PathVariable ClientId id) {
        allowed(actor, id);
        accessLog.viewed(actor, id, "MATTERS", "CARE");
        return views.decisionSpine(ui, words.page(ui.t(), actor, id));
    }

    @GetMapping("/work/clients/{id}/matters/new")
    JteModel form(Ui ui, Actor actor, @PathVariable ClientId id) {
        allowed(actor, id);
        return page(
                ui,
                actor,
                id,
                Map.of("pendingOn", now.today().toString(), "unit", Choosable.ownUnit(actor)),
                FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/matters/new")
    @Nullable JteModel open(
            Ui ui,
            Actor actor,
            @PathVariable ClientId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        allowed(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    open(actor, id, new Typed(form));
                    return "/work/clients/" + id.value() + "/matters";
                },
                errors -> page(ui, actor, id, form, errors));
    }

    private void open(Actor actor, ClientId client, Typed typed) {
        var origin = typed.code("origin", MatterOrigin.class);
        var initiator = typed.code("initiator", MatterInitiator.class);
        var task = typed.code("serviceTask", ServiceTask.class);
        var unit = new UnitId(typed.id("unit"));
        var on = typed.wantedDay("pendingOn", now.today());
        if (origin == MatterOrigin.APPLICATION) {
            if (typed.text("service").isEmpty()) {
                typed.refuse("service", "decision.refusal.service");
            }
            String words = typed.wantedText("need", LONG);
            typed.done();
            applications.take(
                    actor,
                    new NewApplication(client, typed.text("service"), words, on, unit, task));
            return;
        }
        String grounds = typed.wantedText("grounds", LONG);
        String need = typed.wantedText("need", LONG);
        typed.done();
        initiations.open(
                actor,
                new NewMatter(
                        client,
                        origin,
                        initiator,
                        task,
                        unit,
                        on.equals(now.today())
                                ? now.helsinki().toLocalDateTime()
                                : on.atTime(12, 0),
                        grounds,
                        need,
                        typed.ticked("urgent"),
                        !typed.ticked("noAssessment"),
                        typed.ticked("highestCareAllowance"),
                        typed.ticked("disabled")));
    }

    private JteModel page(
            Ui ui, Actor actor, ClientId client, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, client, "MATTERS", "CARE");
        Texts t = ui.t();
        String back = "/work/clients/" + client.value() + "/matters";
        var origins =
                Arrays.stream(MatterOrigin.values())
                        .filter(o -> o != MatterOrigin.CONTACT)
                        .toList();
        var fields =
                new FormFields(t, typed)
                        .codes("origin", origins, "assessment.origin.")
                        .codes(
                                "initiator",
                                List.of(MatterInitiator.values()),
                                "assessment.initiator.")
                        .codes("serviceTask", List.of(ServiceTask.values()), "access.code.target.")
                        .select("unit", choosable.units(t, actor))
                        .day("pendingOn")
                        .select("service", choosable.services(t))
                        .area("grounds", true)
                        .area("need", false)
                        .tick("urgent")
                        .tick("noAssessment")
                        .tick("highestCareAllowance")
                        .tick("disabled")
                        .all();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision.matter.new"),
                        t.text("decision.matter.new.lead"),
                        List.of(
                                new Crumb(
                                        "/work/clients/" + client.value(),
                                        clients.get(client).name()),
                                new Crumb(back, t.text("decision.spine.title"))),
                        back + "/new",
                        fields,
                        t.text("decision.matter.new.save"),
                        back,
                        t.text("decision.matter.new.note")),
                errors);
    }

    @GetMapping("/work/matters/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable MatterId id) {
        return one(ui, actor, find(actor, id), Map.of(), FormErrors.NONE);
    }

    private JteModel one(
            Ui ui, Actor actor, MatterView its, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, its.clientId(), "MATTERS", "CARE");
        var ends =
                new FormFields(ui.t(), typed)
                        .codes("why", List.of(MatterEnd.values()), "assessment.code.end.")
                        .all();
        return views.decisionMatter(
                ui,
                words.matter(ui.t(), actor, its),
                clients.get(its.clientId()).name(),
                "/work/clients/" + its.clientId().value(),
                ends,
                errors);
    }

    @PostMapping("/work/matters/{id}/close")
    @Nullable JteModel close(
            Ui ui,
            Actor actor,
            @PathVariable MatterId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var its = find(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    var typed = new Typed(form);
                    var why = typed.code("why", MatterEnd.class);
                    typed.done();
                    matters.closeMatter(actor, id, why);
                    return "/work/clients/" + its.clientId().value() + "/matters";
                },
                errors -> one(ui, actor, its, form, errors));
    }

    @PostMapping("/work/matters/{id}/assessed")
    @Nullable JteModel assessed(
            Ui ui,
            Actor actor,
            @PathVariable MatterId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var its = find(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    matters.assessed(actor, id);
                    return "/work/matters/" + id.value();
                },
                errors -> one(ui, actor, its, form, errors));
    }

    private void allowed(Actor actor, ClientId client) {
        access.require(actor, DecisionPermission.DECIDE);
        access.requireClient(actor, client);
    }

    private MatterView find(Actor actor, MatterId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var its = matters.findMatter(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.clientId());
        return its;
    }
}
