package fi.polku.signal.web;

import fi.polku.access.Actor;
import fi.polku.kernel.Refusal;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.SentForms;
import fi.polku.platform.web.Ui;
import fi.polku.signal.internal.RuleDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/** Rules tried on history and switched on or off, at the doors of developers and of leads. */
@Controller
class RulePages {
    private final RuleDesk desk;
    private final RuleWords words;
    private final SentForms forms;
    private final Templates views;

    RulePages(RuleDesk desk, RuleWords words, SentForms forms, Templates views) {
        this.desk = desk;
        this.words = words;
        this.forms = forms;
        this.views = views;
    }

    @GetMapping({"/develop/signals", "/lead/signals"})
    JteModel list(Ui ui, Actor actor, HttpServletRequest request) {
        String base = base(request);
        return views.signalRules(
                ui,
                new RulesPage(
                        base,
                        lead(base),
                        desk.all(actor).stream().map(s -> words.row(base, s, ui.t())).toList()));
    }

    @GetMapping({"/develop/signals/{rule}", "/lead/signals/{rule}"})
    JteModel one(Ui ui, Actor actor, @PathVariable String rule, HttpServletRequest request) {
        return page(ui, actor, rule, base(request), Map.of(), FormErrors.NONE);
    }

    @PostMapping({"/develop/signals/{rule}/trial", "/lead/signals/{rule}/trial"})
    @Nullable JteModel tryOut(
            Ui ui,
            Actor actor,
            @PathVariable String rule,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                rule,
                form,
                request,
                response,
                () ->
                        desk.tryOut(
                                actor,
                                rule,
                                day(form.getOrDefault("last", "")),
                                months(form.getOrDefault("months", ""))));
    }

    @PostMapping({"/develop/signals/{rule}/on", "/lead/signals/{rule}/on"})
    @Nullable JteModel on(
            Ui ui,
            Actor actor,
            @PathVariable String rule,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                rule,
                form,
                request,
                response,
                () -> desk.switchOn(actor, rule, form.getOrDefault("reason", "")));
    }

    @PostMapping({"/develop/signals/{rule}/off", "/lead/signals/{rule}/off"})
    @Nullable JteModel off(
            Ui ui,
            Actor actor,
            @PathVariable String rule,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                rule,
                form,
                request,
                response,
                () -> desk.switchOff(actor, rule, form.getOrDefault("reason", "")));
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            String rule,
            Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable action) {
        String base = base(request);
        String address = base + "/" + rule;
        return forms.answer(
                ui,
                form.get("formToken"),
                response,
                address,
                action,
                errors -> page(ui.leadingTo(address), actor, rule, base, form, errors));
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            String rule,
            String base,
            Map<String, String> form,
            FormErrors errors) {
        var standing =
                desk.one(actor, rule)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.signalRule(
                ui,
                words.page(base, lead(base), standing, desk.lastDay(rule), form, ui.t()),
                errors);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.onField("last", "signal.trial.last.notADay");
        }
    }

    private static int months(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.onField(
                    "months",
                    "signal.trial.months.wrong",
                    Map.of("from", RuleDesk.FEWEST_MONTHS, "to", RuleDesk.MOST_MONTHS));
        }
    }

    /** The door that the reader came in by: both lead to the same. */
    private static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/lead") ? "/lead/signals" : "/develop/signals";
    }

    private static boolean lead(String base) {
        return base.startsWith("/lead");
    }
}
