package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Clients;
import fi.polku.decision.ClientRelationshipId;
import fi.polku.decision.ClientRelationshipView;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.RelationshipEnd;
import fi.polku.decision.web.FormPage.Crumb;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
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

/** A client relationship begins and ends. */
@Controller
class RelationshipPages {
    private final ClientRelationships relationships;
    private final Choosable choosable;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Sending sending;
    private final Now now;
    private final Templates views;

    RelationshipPages(
            ClientRelationships relationships,
            Choosable choosable,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Sending sending,
            Now now,
            Templates views) {
        this.relationships = relationships;
        this.choosable = choosable;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.sending = sending;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/relationships/new")
    JteModel form(Ui ui, Actor actor, @PathVariable ClientId id) {
        allowed(actor, id);
        var professional = actor.professional();
        return page(
                ui,
                actor,
                id,
                Map.of(
                        "from",
                        now.today().toString(),
                        "unit",
                        Choosable.ownUnit(actor),
                        "responsible",
                        professional == null ? "" : professional.value().toString()),
                FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/relationships/new")
    @Nullable JteModel begin(
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
                    var typed = new Typed(form);
                    var its =
                            new NewClientRelationship(
                                    id,
                                    typed.code("serviceTask", ServiceTask.class),
                                    new UnitId(typed.id("unit")),
                                    new ProfessionalId(typed.id("responsible")),
                                    typed.wantedDay("from", now.today()));
                    typed.done();
                    relationships.begin(actor, its);
                    return back(id);
                },
                errors -> page(ui, actor, id, form, errors));
    }

    private JteModel page(
            Ui ui, Actor actor, ClientId client, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, client, "MATTERS", "CARE");
        Texts t = ui.t();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision.relationship.new"),
                        t.text("decision.relationship.new.lead"),
                        crumbs(t, client),
                        "/work/clients/" + client.value() + "/relationships/new",
                        new FormFields(t, typed)
                                .codes(
                                        "serviceTask",
                                        List.of(ServiceTask.values()),
                                        "access.code.target.")
                                .select("unit", choosable.units(t, actor))
                                .select("responsible", choosable.professionals(t, actor))
                                .day("from")
                                .all(),
                        t.text("decision.relationship.new.save"),
                        back(client),
                        t.text("decision.relationship.new.note")),
                errors);
    }

    @GetMapping("/work/relationships/{id}/end")
    JteModel ending(Ui ui, Actor actor, @PathVariable ClientRelationshipId id) {
        return ending(
                ui, actor, find(actor, id), Map.of("to", now.today().toString()), FormErrors.NONE);
    }

    @PostMapping("/work/relationships/{id}/end")
    @Nullable JteModel end(
            Ui ui,
            Actor actor,
            @PathVariable ClientRelationshipId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var its = find(actor, id);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    var typed = new Typed(form);
                    var ground = typed.code("endGround", RelationshipEnd.class);
                    var last = typed.wantedDay("to", now.today());
                    typed.done();
                    relationships.end(actor, id, ground, last);
                    return back(its.clientId());
                },
                errors -> ending(ui, actor, its, form, errors));
    }

    private JteModel ending(
            Ui ui,
            Actor actor,
            ClientRelationshipView its,
            Map<String, String> typed,
            FormErrors errors) {
        accessLog.viewed(actor, its.clientId(), "MATTERS", "CARE");
        Texts t = ui.t();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision.relationship.end"),
                        t.text(
                                "decision.relationship.end.lead",
                                "task",
                                t.text("access.code.target." + its.serviceTask()),
                                "from",
                                its.fromOn()),
                        crumbs(t, its.clientId()),
                        "/work/relationships/" + its.id().value() + "/end",
                        new FormFields(t, typed)
                                .codes(
                                        "endGround",
                                        List.of(RelationshipEnd.values()),
                                        "decision.code.end.")
                                .day("to")
                                .all(),
                        t.text("decision.relationship.end.save"),
                        back(its.clientId()),
                        t.text("decision.relationship.end.note")),
                errors);
    }

    private List<Crumb> crumbs(Texts t, ClientId client) {
        return List.of(
                new Crumb("/work/clients/" + client.value(), clients.get(client).name()),
                new Crumb(back(client), t.text("decision.spine.title")));
    }

    private static String back(ClientId client) {
        return "/work/clients/" + client.value() + "/matters";
    }

    private void allowed(Actor actor, ClientId client) {
        access.require(actor, DecisionPermission.KEEP_RELATIONSHIP);
        access.requireClient(actor, client);
    }

    private ClientRelationshipView find(Actor actor, ClientRelationshipId id) {
        access.require(actor, DecisionPermission.KEEP_RELATIONSHIP);
        var its = relationships.find(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.clientId());
        return its;
    }
}
