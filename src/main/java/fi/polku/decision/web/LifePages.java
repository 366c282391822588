package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Clients;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.Decisions;
import fi.polku.decision.ImplementationKind;
import fi.polku.decision.NoticeWay;
import fi.polku.decision.web.FormPage.Crumb;
import fi.polku.decision.web.FormPage.Field;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
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

/**
 * What happens to a signed decision: the client is told, it is carried out, corrected, annulled.
 */
@Controller
class LifePages {
    private static final String ANNUL = "ANNUL";
    private static final String CORRECT = "CORRECT";

    private final Decisions decisions;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Sending sending;
    private final Now now;
    private final Templates views;

    LifePages(
            Decisions decisions,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Sending sending,
            Now now,
            Templates views) {
        this.decisions = decisions;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.sending = sending;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/decisions/{id}/notice")
    JteModel notice(Ui ui, Actor actor, @PathVariable DecisionId id) {
        return notice(
                ui,
                actor,
                find(actor, id),
                Map.of("sentOn", now.today().toString()),
                FormErrors.NONE);
    }

    @PostMapping("/work/decisions/{id}/notice")
    @Nullable JteModel tell(
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
                    var way = typed.code("way", NoticeWay.class);
                    var on = typed.wantedDay("sentOn", now.today());
                    typed.done();
                    decisions.notice(actor, id, way, on);
                    return "/work/decisions/" + id.value();
                },
                errors -> notice(ui, actor, story, form, errors));
    }

    private JteModel notice(
            Ui ui, Actor actor, DecisionStory story, Map<String, String> typed, FormErrors errors) {
        return page(
                ui,
                actor,
                story,
                "notice",
                new FormFields(ui.t(), typed)
                        .codes("way", List.of(NoticeWay.values()), "decision.code.notice.")
                        .day("sentOn")
                        .all(),
                errors);
    }

    @GetMapping("/work/decisions/{id}/implementation")
    JteModel implementation(Ui ui, Actor actor, @PathVariable DecisionId id) {
        return implementation(
                ui, actor, find(actor, id), Map.of("on", now.today().toString()), FormErrors.NONE);
    }

    @PostMapping("/work/decisions/{id}/implementation")
    @Nullable JteModel implement(
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
                    var kind = typed.code("kind", ImplementationKind.class);
                    var on = typed.wantedDay("on", now.today());
                    String service = typed.text("service");
                    if (service.isEmpty()) {
                        typed.refuse("service", "decision.refusal.service");
                    }
                    typed.done();
                    decisions.implemented(actor, id, service, kind, on, typed.textOrNull("words"));
                    return "/work/decisions/" + id.value();
                },
                errors -> implementation(ui, actor, story, form, errors));
    }

    private JteModel implementation(
            Ui ui, Actor actor, DecisionStory story, Map<String, String> typed, FormErrors errors) {
        Texts t = ui.t();
        var services =
                story.items().stream()
                        .filter(DecisionItem::granted)
                        .map(i ->
                                new Choice(
                                        i.service(),
                                        t.text("decision.code.service." + i.service()),
                                        false))
                        .toList();
        return page(
                ui,
                actor,
                story,
                "implementation",
                new FormFields(t, typed)
                        .select("service", services)
                        .codes("kind", List.of(ImplementationKind.values()), "decision.code.done.")
                        .day("on")
                        .area("words", true)
                        .all(),
                errors);
    }

    @GetMapping("/work/decisions/{id}/correction")
    JteModel correction(Ui ui, Actor actor, @PathVariable DecisionId id) {
        return correction(ui, actor, find(actor, id), Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/decisions/{id}/correction")
    @Nullable JteModel correct(
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
                    String deed = typed.text("deed");
                    if (!deed.equals(ANNUL) && !deed.equals(CORRECT)) {
                        typed.refuse("deed", "decision.refusal.choose");
                    }
                    var ground = typed.code("ground", CorrectionGround.class);
                    if (typed.text("correctionWords").isEmpty()) {
                        typed.refuse("correctionWords", "decision.refusal.words");
                    }
                    typed.done();
                    String words = typed.text("correctionWords");
                    return deed.equals(ANNUL)
                            ? "/work/decisions/" + decisions.annul(actor, id, ground, words).value()
                            : "/work/decisions/"
                                    + decisions.correct(actor, id, ground, words).value()
                                    + "/edit";
                },
                errors -> correction(ui, actor, story, form, errors));
    }

    private JteModel correction(
            Ui ui, Actor actor, DecisionStory story, Map<String, String> typed, FormErrors errors) {
        Texts t = ui.t();
        return page(
                ui,
                actor,
                story,
                "correction",
                new FormFields(t, typed)
                        .select(
                                "deed",
                                List.of(
                                        new Choice(CORRECT, t.text("decision.deed.CORRECT"), false),
                                        new Choice(ANNUL, t.text("decision.deed.ANNUL"), false)))
                        .codes(
                                "ground",
                                List.of(CorrectionGround.values()),
                                "decision.code.ground.")
                        .area("correctionWords", false)
                        .all(),
                errors);
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            DecisionStory story,
            String kind,
            List<Field> fields,
            FormErrors errors) {
        var decision = story.decision();
        accessLog.viewed(actor, decision.clientId(), "DECISION", "CARE");
        Texts t = ui.t();
        String person = "/work/clients/" + decision.clientId().value();
        String above = "/work/decisions/" + decision.id().value();
        return views.decisionForm(
                ui,
                new FormPage(
                        t.text("decision." + kind + ".title"),
                        t.text("decision." + kind + ".lead"),
                        List.of(
                                new Crumb(person, clients.get(decision.clientId()).name()),
                                new Crumb(person + "/matters", t.text("decision.spine.title")),
                                new Crumb(above, t.text("decision.title"))),
                        above + "/" + kind,
                        fields,
                        t.text("decision." + kind + ".save"),
                        above,
                        t.text("decision." + kind + ".note")),
                errors);
    }

    private DecisionStory find(Actor actor, DecisionId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var its = decisions.find(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.decision().clientId());
        return its;
    }
}
