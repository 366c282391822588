package fi.polku.insight.web;

import fi.polku.access.Actor;
import fi.polku.insight.Figure;
import fi.polku.insight.internal.InsightDesk;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

@Controller
class LeadController {
    private final InsightDesk desk;
    private final Templates views;

    LeadController(InsightDesk desk, Templates views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/lead")
    JteModel picture(Ui ui, Actor actor, @RequestParam(defaultValue = "") String unit) {
        return views.insightPicture(ui, desk.picture(actor, unit, ui.t()));
    }

    @GetMapping("/lead/figures/{figure}")
    JteModel figure(
            Ui ui,
            Actor actor,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String unit) {
        Figure wanted =
                Figure.findBySlug(figure)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.insightFigure(ui, desk.open(actor, wanted, unit, ui.t()));
    }
}
