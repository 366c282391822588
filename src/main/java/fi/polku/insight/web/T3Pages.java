package fi.polku.insight.web;

import fi.polku.access.Actor;
import fi.polku.deadline.T3;
import fi.polku.insight.QueueBookId;
import fi.polku.insight.internal.T3Desk;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** T3 with its history and the queue books, for those who lead. */
@Controller
class T3Pages {
    private final T3Desk desk;
    private final Submissions submissions;
    private final Templates views;

    T3Pages(T3Desk desk, Submissions submissions, Templates views) {
        this.desk = desk;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/lead/t3")
    JteModel history(Ui ui, Actor actor, @RequestParam(defaultValue = "") String unit) {
        return views.insightT3(ui, desk.page(actor, unit, ui.t()), Map.of(), FormErrors.NONE);
    }

    @PostMapping("/lead/t3/queue-books")
    Object begin(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        try {
            submissions.once(
                    form.get("formToken"),
                    () ->
                            desk.beginQueueBook(
                                            actor,
                                            new T3.Group(
                                                    unit(form),
                                                    form.getOrDefault("profession", "").strip()),
                                            form.getOrDefault("reason", ""))
                                    .value()
                                    .toString());
            return back();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return views.insightT3(
                    ui, desk.page(actor, "", ui.t()), form, FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping("/lead/t3/queue-books/{id}/end")
    ResponseEntity<Void> end(Actor actor, @PathVariable QueueBookId id) {
        desk.endQueueBook(actor, id);
        return back();
    }

    private static UnitId unit(Map<String, String> form) {
        try {
            return new UnitId(UUID.fromString(form.getOrDefault("bookUnit", "").strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.onField("bookUnit", "insight.queueBook.unit");
        }
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/lead/t3#queue-books")
                .build();
    }
}
