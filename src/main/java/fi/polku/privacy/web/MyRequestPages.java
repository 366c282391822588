package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.FreshSignIn;
import fi.polku.kernel.Refusal;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.RequestOutcome;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client follows the own requests, reads the answers and adds an own view to a record. */
@Controller
class MyRequestPages {
    private final OwnRequests requests;
    private final Looks looks;
    private final RequestWords words;
    private final Submissions submissions;
    private final Templates views;

    MyRequestPages(
            OwnRequests requests,
            Looks looks,
            RequestWords words,
            Submissions submissions,
            Templates views) {
        this.requests = requests;
        this.looks = looks;
        this.words = words;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/my/requests")
    JteModel list(Ui ui, Actor actor) {
        List<DataRequest> mine = requests.mine(actor);
        var clocks = words.clocks(mine);
        return views.privacyMyRequests(
                ui,
                mine.stream()
                        .map(q -> words.line(actor, q, clocks.get(q.id()), false, ui.t()))
                        .toList());
    }

    @GetMapping("/my/requests/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, requests.read(actor, id), "", FormErrors.NONE);
    }

    @PostMapping("/my/requests/{id}/view")
    @Nullable JteModel attach(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        requests.attachView(actor, id, said);
                        return "";
                    });
        } catch (Refusal refused) {
            response.setStatus(422);
            return page(
                    ui.leadingTo("/my/requests/" + id),
                    actor,
                    requests.read(actor, id),
                    said,
                    FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/my/requests/" + id);
        return null;
    }

    /** The log that an answer gives, as a page to read and print. */
    @GetMapping("/my/requests/{id}/log")
    @FreshSignIn
    JteModel log(Ui ui, Actor actor, @PathVariable UUID id) {
        DataRequest given = given(actor, id);
        return views.privacyMyLog(
                ui, words.line(actor, given, null, false, ui.t()), told(actor, given, ui.t()));
    }

    @GetMapping("/my/requests/{id}/log.csv")
    @FreshSignIn
    ResponseEntity<String> file(Ui ui, Actor actor, @PathVariable UUID id) {
        return MyAccessPages.csv(
                LookFile.of(told(actor, given(actor, id), ui.t()), ui.t()), "polku-loki.csv");
    }

    private DataRequest given(Actor actor, UUID id) {
        DataRequest found = requests.read(actor, id);
        if (found.outcome() != RequestOutcome.LOG_GIVEN) {
            throw new Denied("log");
        }
        return found;
    }

    private List<LookedAt> told(Actor actor, DataRequest q, Texts t) {
        return looks.all(actor, q.clientId(), q.fromOn(), q.toOn(), q.named(), t);
    }

    private JteModel page(Ui ui, Actor actor, DataRequest found, String said, FormErrors errors) {
        List<RecordNote> notes = requests.notes(actor, found.id());
        boolean mayReply =
                found.kind() == RequestKind.CORRECTION
                        && !found.open()
                        && notes.stream().noneMatch(n -> n.kind() == RecordNote.Kind.CLIENT_VIEW);
        return views.privacyMyRequest(
                ui,
                words.own(actor, found, notes, ui.t()),
                mayReply,
                found.outcome() == RequestOutcome.LOG_GIVEN,
                said,
                errors);
    }
}
