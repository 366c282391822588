package fi.polku.fhir.web;

import fi.polku.access.Actor;
import fi.polku.fhir.bundle.ImportReports;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/**
 * What other systems have sent: each bundle with what was taken, known, without a place, refused.
 */
@Controller
class ImportPages {
    private final ImportReports reports;
    private final Templates views;

    ImportPages(ImportReports reports, Templates views) {
        this.reports = reports;
        this.views = views;
    }

    @GetMapping("/admin/imports")
    JteModel all(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String after) {
        return views.fhirImports(ui, reports.page(actor, after == null ? null : id(after)));
    }

    @GetMapping("/admin/imports/{report}")
    JteModel one(Ui ui, Actor actor, @PathVariable String report) {
        return views.fhirReport(
                ui, reports.find(actor, id(report)).orElseThrow(ImportPages::notFound));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
