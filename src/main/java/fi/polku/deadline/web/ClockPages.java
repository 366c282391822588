package fi.polku.deadline.web;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.Refusal;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The clocks of those whom a professional serves: a list by due day, and one with its story. */
@Controller
class ClockPages {
    private static final int NOTICES = 20;

    private final ClockKeeping keeping;
    private final ClockListWords lists;
    private final ClockPageWords words;
    private final ClockForms forms;
    private final NoticeWords notices;
    private final Submissions submissions;
    private final Templates views;

    ClockPages(
            ClockKeeping keeping,
            ClockListWords lists,
            ClockPageWords words,
            ClockForms forms,
            NoticeWords notices,
            Submissions submissions,
            Templates views) {
        this.keeping = keeping;
        this.lists = lists;
        this.words = words;
        this.forms = forms;
        this.notices = notices;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/clocks")
    JteModel list(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable String whose,
            @RequestParam(required = false) @Nullable String warning,
            @RequestParam(required = false) @Nullable String after) {
        boolean mine = "mine".equals(whose);
        ClockWarning chosen = ClockListWords.warning(warning);
        var list =
                keeping.list(
                        actor,
                        new ClockFilter(
                                null,
                                chosen,
                                mine,
                                ClockListWords.after(after),
                                ClockListWords.PAGE));
        Texts t = ui.t();
        return views.deadlineList(
                ui,
                lists.page(
                        actor,
                        "CARE",
                        list,
                        chosen,
                        List.of(
                                new ClockListPage.Tab(
                                        t.text("deadline.list.unit"), "", "/work/clocks", !mine),
                                new ClockListPage.Tab(
                                        t.text("deadline.list.mine"),
                                        "",
                                        "/work/clocks?whose=mine",
                                        mine)),
                        "/work/clocks?" + (mine ? "whose=mine&" : ""),
                        "/work/clocks/",
                        t),
                notices.of(actor, keeping.notices(actor, NOTICES), t));
    }

    /** The warnings so far have been gone through. */
    @PostMapping("/work/clocks/notices")
    ResponseEntity<Void> read(Actor actor, @RequestParam Map<String, String> form) {
        submissions.once(
                form.get("formToken"),
                () -> {
                    keeping.noticesRead(actor);
                    return "read";
                });
        return see("/work/clocks");
    }

    @GetMapping("/work/clocks/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable DeadlineId id) {
        return page(ui, actor, id, SentClockForm.NONE, FormErrors.NONE);
    }

    @PostMapping("/work/clocks/{id}/delay")
    Object delay(
            Ui ui,
            Actor actor,
            @PathVariable DeadlineId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var sent = new SentClockForm("delay", form);
        return done(
                id,
                sent,
                () ->
                        keeping.delayed(
                                actor,
                                id,
                                sent.choice("reason", DelayReason.values()),
                                sent.ticked("delayTold")),
                ui,
                actor,
                response);
    }

    @PostMapping("/work/clocks/{id}/remedy")
    Object remedy(
            Ui ui,
            Actor actor,
            @PathVariable DeadlineId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var sent = new SentClockForm("remedy", form);
        return done(
                id,
                sent,
                () ->
                        keeping.remedied(
                                actor,
                                id,
                                sent.choice("how", Remedy.values()),
                                sent.ticked("remedyTold")),
                ui,
                actor,
                response);
    }

    @PostMapping("/work/clocks/{id}/end")
    Object end(
            Ui ui,
            Actor actor,
            @PathVariable DeadlineId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var sent = new SentClockForm("end", form);
        return done(
                id,
                sent,
                () -> keeping.end(actor, id, ending(sent), sent.ticked("endTold")),
                ui,
                actor,
                response);
    }

    private static EndReason ending(SentClockForm sent) {
        EndReason why = sent.choice("why", EndReason.values());
        if (why == EndReason.NO_LIMIT) {
            throw Refusal.onField("why", "deadline.form.choose");
        }
        return why;
    }

    @PostMapping("/work/clocks/{id}/correct")
    Object correct(
            Ui ui,
            Actor actor,
            @PathVariable DeadlineId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var sent = new SentClockForm("correct", form);
        return done(
                id,
                sent,
                () -> keeping.correct(actor, id, forms.correction(keeping.story(actor, id), sent)),
                ui,
                actor,
                response);
    }

    /** Does what a form asks once; refused, the page comes back with everything typed in it. */
    private Object done(
            DeadlineId id,
            SentClockForm sent,
            Runnable action,
            Ui ui,
            Actor actor,
            HttpServletResponse response) {
        try {
            submissions.once(
                    sent.text("formToken"),
                    () -> {
                        action.run();
                        return id.value().toString();
                    });
            return see("/work/clocks/" + id.value());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(ui, actor, id, sent, FormErrors.of(refused, ui.t()));
        }
    }

    private JteModel page(
            Ui ui, Actor actor, DeadlineId id, SentClockForm sent, FormErrors errors) {
        return views.deadlineOne(
                ui, words.page(actor, keeping.story(actor, id), sent, ui.t()), errors);
    }

    private static ResponseEntity<Void> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", address).build();
    }
}
