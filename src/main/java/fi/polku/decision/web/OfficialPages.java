package fi.polku.decision.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.Decisions;
import fi.polku.decision.Documents;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A decision as it is read, signed and printed. */
@Controller
class OfficialPages {
    private final Decisions decisions;
    private final Documents documents;
    private final DocumentWords words;
    private final DocumentPdf pdf;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Access access;
    private final AccessLog accessLog;
    private final Sending sending;
    private final Templates views;

    OfficialPages(
            Decisions decisions,
            Documents documents,
            DocumentWords words,
            DocumentPdf pdf,
            Clients clients,
            Disclosures disclosures,
            Access access,
            AccessLog accessLog,
            Sending sending,
            Templates views) {
        this.decisions = decisions;
        this.documents = documents;
        this.words = words;
        this.pdf = pdf;
        this.clients = clients;
        this.disclosures = disclosures;
        this.access = access;
        this.accessLog = accessLog;
        this.sending = sending;
        this.views = views;
    }

    @GetMapping("/work/decisions/{id}")
    JteModel show(Ui ui, Actor actor, @PathVariable DecisionId id) {
        return page(ui, actor, find(actor, id), FormErrors.NONE);
    }

    @PostMapping("/work/decisions/{id}/sign")
    @Nullable JteModel sign(
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
                    decisions.sign(actor, id, new Typed(form).number("revision"));
                    return "/work/decisions/" + id.value();
                },
                errors -> page(ui, actor, story, errors));
    }

    @GetMapping("/work/decisions/{id}/pdf")
    ResponseEntity<byte[]> pdf(Ui ui, Actor actor, @PathVariable DecisionId id) {
        var story = find(actor, id);
        accessLog.viewed(actor, story.decision().clientId(), "DECISION", "CARE");
        return file(pdf.print(ui.t(), document(ui.t(), actor, story)));
    }

    static ResponseEntity<byte[]> file(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"polku.pdf\"")
                .body(content);
    }

    private PrintPage document(Texts t, Actor actor, DecisionStory story) {
        return words.decision(
                t,
                documents.decision(actor, story),
                story,
                disclosures.of(actor, story.decision().clientId()));
    }

    private JteModel page(Ui ui, Actor actor, DecisionStory story, FormErrors errors) {
        var d = story.decision();
        accessLog.viewed(actor, d.clientId(), "DECISION", "CARE");
        Texts t = ui.t();
        var row = SpineWords.decision(t, d, "/work/decisions/");
        return views.decisionDecision(
                ui,
                new DecisionPage(
                        d.id().value().toString(),
                        clients.get(d.clientId()).name(),
                        "/work/clients/" + d.clientId().value(),
                        row.tag(),
                        row.tone(),
                        d.isDraft(),
                        d.isInForce(),
                        d.revision(),
                        story.items().stream().anyMatch(DecisionItem::granted),
                        document(t, actor, story),
                        told(t, story),
                        done(t, story),
                        story.versions().stream()
                                .filter(v -> !v.id().equals(d.id()))
                                .map(v -> SpineWords.decision(t, v, "/work/decisions/"))
                                .toList()),
                errors);
    }

    static List<String> told(Texts t, DecisionStory story) {
        var lines = new ArrayList<String>();
        story.notices()
                .forEach(n ->
                        lines.add(
                                t.text(
                                        "decision.told",
                                        "on",
                                        n.sentOn(),
                                        "way",
                                        t.text("decision.code.notice." + n.way()))));
        var received = story.receivedOn();
        var last = story.lastReviewOn();
        if (received != null && last != null) {
            lines.add(t.text("decision.told.received", "on", received));
            lines.add(t.text("decision.told.last", "on", last));
        }
        return lines;
    }

    static List<String> done(Texts t, DecisionStory story) {
        return story.implementations().stream()
                .map(i -> {
                    String line =
                            t.text(
                                    "decision.done." + i.kind(),
                                    "service",
                                    t.text("decision.code.service." + i.service()),
                                    "on",
                                    i.happenedOn());
                    return i.words() == null ? line : line + " " + i.words();
                })
                .toList();
    }

    private DecisionStory find(Actor actor, DecisionId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var its = decisions.find(actor, id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.decision().clientId());
        return its;
    }
}
