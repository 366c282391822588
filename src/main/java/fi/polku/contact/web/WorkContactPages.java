package fi.polku.contact.web;

import fi.polku.access.Actor;
import fi.polku.contact.Area;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.Decision;
import fi.polku.contact.Direction;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.QueueView;
import fi.polku.contact.Urgency;
import fi.polku.contact.internal.ContactReadDesk;
import fi.polku.contact.internal.QueueDesk;
import fi.polku.contact.web.ContactPageWords.Refused;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The professionals' door: the queue, one contact, and a call or a visit written down. */
@Controller
class WorkContactPages {
    private final ContactHandling handling;
    private final ContactOutcomes outcomes;
    private final ContactReadDesk reading;
    private final QueueDesk queues;
    private final ContactPageWords words;
    private final Submissions submissions;
    private final Templates views;
    private final Now now;

    WorkContactPages(
            ContactHandling handling,
            ContactOutcomes outcomes,
            ContactReadDesk reading,
            QueueDesk queues,
            ContactPageWords words,
            Submissions submissions,
            Templates views,
            Now now) {
        this.handling = handling;
        this.outcomes = outcomes;
        this.reading = reading;
        this.queues = queues;
        this.words = words;
        this.submissions = submissions;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/work/contacts")
    JteModel list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Ui ui) {
        return listPage(actor, QueueFilter.of(service, due, after), null, ui);
    }

    /** The rows alone, for polling; without htmx the whole page. */
    @GetMapping("/work/queue")
    JteModel queue(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Ui ui) {
        var filter = QueueFilter.of(service, due, after);
        return ui.fragment()
                ? views.contactQueueRows(ui, queues.queue(actor, filter, ui.t()))
                : listPage(actor, filter, null, ui);
    }

    @GetMapping("/work/contacts/{id}")
    JteModel one(@PathVariable ContactId id, Actor actor, Ui ui) {
        return page(actor, id, Refused.NONE, FormErrors.NONE, ui);
    }

    @PostMapping("/work/contacts/{id}/take")
    Object take(@PathVariable ContactId id, Actor actor, Ui ui, HttpServletResponse response) {
        try {
            handling.take(actor, id);
            return see(id);
        } catch (Refusal faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return listPage(
                    actor, QueueFilter.ALL, ui.t().text(faster.key(), faster.arguments()), ui);
        }
    }

    @PostMapping("/work/contacts/{id}/return")
    Object putBack(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("return", form);
        return done(
                id,
                "/work/contacts",
                sent,
                () -> handling.putBack(actor, id, sent.text("reason")),
                actor,
                ui,
                response);
    }

    @PostMapping("/work/contacts/{id}/confirm")
    Object confirm(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("confirm", form);
        return done(
                id,
                address(id),
                sent,
                () -> handling.confirmProposal(actor, id),
                actor,
                ui,
                response);
    }

    @PostMapping("/work/contacts/{id}/change")
    Object change(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("change", form);
        return done(
                id,
                address(id),
                sent,
                () -> handling.changeProposal(actor, id, decision(sent)),
                actor,
                ui,
                response);
    }

    private static Decision decision(SentForm sent) {
        return new Decision(
                sent.choice(Urgency.class, "urgency"),
                sent.choice(Direction.class, "direction"),
                sent.choices(Area.class, "area"),
                !sent.text("specialSupport").isBlank(),
                sent.text("reason"));
    }

    @PostMapping("/work/contacts/{id}/reached")
    Object reached(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("reached", form);
        return done(
                id,
                address(id),
                sent,
                () -> handling.reached(actor, id, now.instant()),
                actor,
                ui,
                response);
    }

    @PostMapping("/work/contacts/{id}/not-reached")
    Object notReached(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("reached", form);
        return done(
                id, address(id), sent, () -> handling.notReached(actor, id), actor, ui, response);
    }

    @PostMapping("/work/contacts/{id}/close")
    Object close(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("close", form);
        return done(
                id,
                "/work/contacts",
                sent,
                () ->
                        outcomes.close(
                                actor,
                                id,
                                sent.choice(CloseReason.class, "why"),
                                sent.text("told")),
                actor,
                ui,
                response);
    }

    @PostMapping("/work/contacts/{id}/release")
    Object release(
            @PathVariable ContactId id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        var sent = new SentForm("release", form);
        return done(
                id,
                address(id),
                sent,
                () -> outcomes.releaseReporter(actor, id, sent.text("reason")),
                actor,
                ui,
                response);
    }

    /** Does what a form asks once; refused, the page comes back with everything typed in it. */
    private Object done(
            ContactId id,
            String next,
            SentForm sent,
            Runnable action,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        try {
            submissions.once(
                    sent.text("formToken"),
                    () -> {
                        action.run();
                        return id.value().toString();
                    });
            return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", next).build();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            boolean field = refused.field() != null;
            return page(
                    actor,
                    id,
                    new Refused(
                            field ? null : ui.t().text(refused.key(), refused.arguments()), sent),
                    field ? FormErrors.of(refused, ui.t()) : FormErrors.NONE,
                    ui);
        }
    }

    private JteModel page(
            Actor actor, ContactId contact, Refused refused, FormErrors errors, Ui ui) {
        return views.contactOne(
                ui, words.page(reading.file(actor, contact), refused, ui.t()), errors);
    }

    private JteModel listPage(Actor actor, QueueFilter filter, @Nullable String told, Ui ui) {
        QueueView queue = queues.queue(actor, filter, ui.t());
        return views.contactContacts(
                ui, told == null ? queue : queue.telling(told), queues.taken(actor, ui.t()));
    }

    private static ResponseEntity<Void> see(ContactId id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", address(id)).build();
    }

    static String address(ContactId id) {
        return "/work/contacts/" + id.value();
    }
}
