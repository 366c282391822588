package fi.polku.insight.web;

import fi.polku.access.Actor;
import fi.polku.insight.internal.EditionDesk;
import fi.polku.insight.internal.MonthChange;
import fi.polku.insight.internal.NewEdition;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What has been published of waiting, for those who lead and answer for it. */
@Controller
class EditionPages {
    private final EditionDesk desk;
    private final EditionWords editions;
    private final AgainWords words;
    private final Submissions submissions;
    private final Templates views;

    EditionPages(
            EditionDesk desk,
            EditionWords editions,
            AgainWords words,
            Submissions submissions,
            Templates views) {
        this.desk = desk;
        this.editions = editions;
        this.words = words;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/lead/publications")
    JteModel all(Ui ui, Actor actor) {
        return views.insightEditions(ui, editions.page(desk.all(actor), desk.next(actor), ui.t()));
    }

    /** What would change in a month; the newest, when none is named. */
    @GetMapping("/lead/publications/again")
    JteModel look(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            HttpServletResponse response) {
        List<LocalDate> months = desk.months(actor);
        String wanted =
                month.isEmpty() && !months.isEmpty()
                        ? YearMonth.from(months.getFirst()).toString()
                        : month;
        return shown(ui, actor, new NewEdition(wanted, "", ""), response);
    }

    /** Publishes, or shows what would change in another month, whichever button was pressed. */
    @PostMapping("/lead/publications/again")
    Object publish(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var asked =
                new NewEdition(
                        form.getOrDefault("month", ""),
                        form.getOrDefault("shown", ""),
                        form.getOrDefault("reason", ""));
        if (form.containsKey("look")) {
            return shown(ui, actor, asked, response);
        }
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        desk.publish(actor, asked);
                        return asked.month();
                    });
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/lead/publications")
                    .build();
        } catch (Refusal | Refusals refused) {
            return refused(ui, actor, asked, refused, response);
        }
    }

    private JteModel shown(Ui ui, Actor actor, NewEdition asked, HttpServletResponse response) {
        MonthChange change = desk.preview(actor, asked.month()).orElse(null);
        return change == null && !asked.month().isEmpty()
                ? refused(
                        ui,
                        actor,
                        asked,
                        Refusal.onField("month", "insight.again.refused.month"),
                        response)
                : views.insightAgain(
                        ui, words.page(desk.months(actor), asked, change, ui.t()), FormErrors.NONE);
    }

    private JteModel refused(
            Ui ui,
            Actor actor,
            NewEdition asked,
            RuntimeException refused,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return views.insightAgain(
                ui,
                words.page(
                        desk.months(actor),
                        asked,
                        desk.preview(actor, asked.month()).orElse(null),
                        ui.t()),
                FormErrors.of(refused, ui.t()));
    }
}
