package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.SentForms;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.BreachFinding;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.WithholdingGround;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** One request on the privacy officer's desk: what it is about, and what is done with it. */
@Controller
class RequestDeskPages {
    private final RequestDesk desk;
    private final DeskWords words;
    private final SentForms forms;
    private final Templates views;

    RequestDeskPages(RequestDesk desk, DeskWords words, SentForms forms, Templates views) {
        this.desk = desk;
        this.words = words;
        this.forms = forms;
        this.views = views;
    }

    @GetMapping("/admin/requests/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/admin/requests/{id}/explain")
    @Nullable JteModel explain(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                form,
                response,
                () -> {
                    var wrong = new ArrayList<Refusal>();
                    boolean unit = chosen(wrong, form, "whom", DeskWords.WHOM).equals("UNIT");
                    LocalDate due = day(wrong, form, "due");
                    throwAny(wrong);
                    desk.askExplanation(actor, id, unit, text(form, "question"), due);
                });
    }

    @PostMapping("/admin/requests/{id}/answer")
    @Nullable JteModel answer(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                form,
                response,
                () -> desk.answer(actor, id, text(form, "answer"), form.containsKey("named")));
    }

    @PostMapping("/admin/requests/{id}/refuse")
    @Nullable JteModel refuse(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                form,
                response,
                () -> {
                    RefusalGround ground =
                            Typed.code(RefusalGround.class, text(form, "ground"))
                                    .orElseThrow(() ->
                                            Refusal.onField("ground", "privacy.refuse.ground"));
                    desk.refuse(actor, id, ground, text(form, "refusal"));
                });
    }

    @PostMapping("/admin/requests/{id}/finding")
    @Nullable JteModel find(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                form,
                response,
                () -> {
                    BreachFinding finding =
                            Typed.code(BreachFinding.class, text(form, "finding"))
                                    .orElseThrow(() ->
                                            Refusal.onField("finding", "privacy.breach.choose"));
                    desk.find(actor, id, finding, text(form, "findingWords"));
                });
    }

    @PostMapping("/admin/requests/{id}/withhold")
    @Nullable JteModel withhold(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                form,
                response,
                () -> {
                    var wrong = new ArrayList<Refusal>();
                    boolean viewer = chosen(wrong, form, "what", DeskWords.WHAT).equals("VIEWER");
                    WithholdingGround ground =
                            Typed.code(WithholdingGround.class, text(form, "withholding"))
                                    .orElse(null);
                    if (ground == null) {
                        wrong.add(Refusal.onField("withholding", "privacy.withhold.ground"));
                    }
                    LocalDate until = day(wrong, form, "until");
                    if (ground != null) {
                        throwAny(wrong);
                        desk.withhold(actor, id, viewer, ground, text(form, "why"), until);
                    }
                    throwAny(wrong);
                });
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            UUID id,
            Map<String, String> form,
            HttpServletResponse response,
            Runnable action) {
        String address = "/admin/requests/" + id;
        return forms.answer(
                ui,
                form.get("formToken"),
                response,
                address,
                action,
                errors -> page(ui.leadingTo(address), actor, id, form, errors));
    }

    private JteModel page(
            Ui ui, Actor actor, UUID id, Map<String, String> form, FormErrors errors) {
        return views.privacyRequest(
                ui, words.page(actor, desk.get(actor, id), form, ui.t()), form, errors);
    }

    private static String chosen(
            List<Refusal> wrong, Map<String, String> form, String field, List<String> codes) {
        String code = text(form, field);
        if (!codes.contains(code)) {
            wrong.add(Refusal.onField(field, "privacy.choose"));
        }
        return code;
    }

    /** The first day there is when the field is wrong: the fault is told before it is used. */
    private static LocalDate day(List<Refusal> wrong, Map<String, String> form, String field) {
        try {
            return Typed.wantedDay(field, text(form, field));
        } catch (Refusal refused) {
            wrong.add(refused);
            return LocalDate.EPOCH;
        }
    }

    private static void throwAny(List<Refusal> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }
}
