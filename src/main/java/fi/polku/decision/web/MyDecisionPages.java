package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Disclosures;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.Applications;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.Decisions;
import fi.polku.decision.Documents;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own decisions, and what is being applied for. */
@Controller
class MyDecisionPages {
    private final Decisions decisions;
    private final Applications applications;
    private final Documents documents;
    private final DocumentWords words;
    private final DocumentPdf pdf;
    private final Choosable choosable;
    private final Disclosures disclosures;
    private final Access access;
    private final Sending sending;
    private final Templates views;

    MyDecisionPages(
            Decisions decisions,
            Applications applications,
            Documents documents,
            DocumentWords words,
            DocumentPdf pdf,
            Choosable choosable,
            Disclosures disclosures,
            Access access,
            Sending sending,
            Templates views) {
        this.decisions = decisions;
        this.applications = applications;
        this.documents = documents;
        this.words = words;
        this.pdf = pdf;
        this.choosable = choosable;
        this.disclosures = disclosures;
        this.access = access;
        this.sending = sending;
        this.views = views;
    }

    @GetMapping("/my/decisions")
    JteModel all(Ui ui, Actor actor) {
        var me = self(actor);
        Texts t = ui.t();
        return views.decisionMine(
                ui,
                decisions.of(actor, me).stream()
                        .map(d -> SpineWords.decision(t, d, "/my/decisions/"))
                        .toList(),
                applications.of(actor, me).stream().map(a -> SpineWords.application(t, a)).toList(),
                access.allows(actor, DecisionPermission.APPLY));
    }

    @GetMapping("/my/decisions/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable DecisionId id) {
        var story = find(actor, id);
        Texts t = ui.t();
        var d = story.decision();
        var row = SpineWords.decision(t, d, "/my/decisions/");
        return views.decisionMineOne(
                ui,
                new MyDecisionPage(
                        row.href(),
                        t.text("decision.my.outcome." + d.outcome()),
                        row.tag(),
                        row.tone(),
                        story.items().stream().map(i -> what(t, i)).toList(),
                        next(t, story),
                        review(t, story),
                        document(t, actor, story)));
    }

    @GetMapping("/my/decisions/{id}/pdf")
    ResponseEntity<byte[]> pdf(Ui ui, Actor actor, @PathVariable DecisionId id) {
        var story = find(actor, id);
        return OfficialPages.file(pdf.print(ui.t(), document(ui.t(), actor, story)));
    }

    private PrintPage document(Texts t, Actor actor, DecisionStory story) {
        return words.decision(
                t,
                documents.decision(actor, story),
                story,
                disclosures.of(actor, story.decision().clientId()));
    }

    private static String what(Texts t, DecisionItem item) {
        String service = t.text("decision.code.service." + item.service());
        String amount = item.amount();
        var from = item.fromOn();
        return item.granted() && from != null
                ? t.text(
                        "decision.my.granted",
                        "service",
                        service,
                        "amount",
                        amount == null ? "" : amount,
                        "time",
                        DocumentWords.span(
                                t,
                                from.toString(),
                                item.toOn() == null ? "" : item.toOn().toString()))
                : t.text("decision.my.rejected", "service", service);
    }

    private static List<String> next(Texts t, DecisionStory story) {
        var d = story.decision();
        if (!d.isInForce()) {
            return List.of(
                    t.text(
                            d.recordStatus() == RecordStatus.ANNULLED
                                    ? "decision.my.next.annulled"
                                    : "decision.my.next.replaced"));
        }
        var done = OfficialPages.done(t, story);
        if (!done.isEmpty()) {
            return done;
        }
        return List.of(
                t.text(
                        story.items().stream().anyMatch(DecisionItem::granted)
                                ? "decision.my.next.granted"
                                : "decision.my.next.rejected"));
    }

    private static List<String> review(Texts t, DecisionStory story) {
        var rule = story.review();
        var last = story.lastReviewOn();
        return List.of(
                last == null
                        ? t.text("decision.my.review.notTold", "days", rule.days())
                        : t.text("decision.my.review.last", "on", last),
                t.text("decision.my.review.how", "body", t.of(rule.body())),
                t.text(
                        "decision.doc.review.where",
                        "address",
                        rule.address(),
                        "email",
                        rule.email()));
    }

    @GetMapping("/my/applications")
    JteModel form(Ui ui, Actor actor) {
        return form(ui, actor, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/my/applications")
    @Nullable JteModel apply(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        access.require(actor, DecisionPermission.APPLY);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    var typed = new Typed(form);
                    applications.apply(actor, typed.text("service"), typed.text("words"));
                    return "/my/applications";
                },
                errors -> form(ui, actor, form, errors));
    }

    @PostMapping("/my/applications/{id}/withdraw")
    @Nullable JteModel withdraw(
            Ui ui,
            Actor actor,
            @PathVariable ApplicationId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        access.require(actor, DecisionPermission.APPLY);
        return sending.send(
                ui,
                form,
                response,
                () -> {
                    applications.withdraw(actor, id);
                    return "/my/applications";
                },
                errors -> form(ui, actor, Map.of(), errors));
    }

    private JteModel form(Ui ui, Actor actor, Map<String, String> typed, FormErrors errors) {
        access.require(actor, DecisionPermission.APPLY);
        var me = self(actor);
        Texts t = ui.t();
        return views.decisionApply(
                ui,
                new FormFields(t, typed)
                        .select("service", choosable.services(t))
                        .area("words", false)
                        .all(),
                applications.of(actor, me).stream()
                        .map(a ->
                                new MyApplication(
                                        a.isOpen() ? a.id().value().toString() : "",
                                        SpineWords.application(t, a),
                                        a.words()))
                        .toList(),
                errors);
    }

    private ClientId self(Actor actor) {
        access.require(actor, DecisionPermission.READ_OWN);
        var me = actor.client();
        if (me == null) {
            throw new Denied("my");
        }
        return me;
    }

    private DecisionStory find(Actor actor, DecisionId id) {
        var me = self(actor);
        return decisions
                .find(actor, id)
                .filter(s -> s.decision().clientId().equals(me))
                .orElseThrow(() -> new Denied("my"));
    }
}
