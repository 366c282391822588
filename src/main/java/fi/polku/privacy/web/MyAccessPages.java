package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.Looks;
import fi.polku.privacy.domain.LogAge;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client sees who has looked, when, why and by what right. */
@Controller
class MyAccessPages {
    private final Looks looks;
    private final Now now;
    private final Templates views;

    MyAccessPages(Looks looks, Now now, Templates views) {
        this.looks = looks;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/my/access")
    JteModel access(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate first = Typed.day(from);
        LocalDate last = Typed.day(to);
        UnitId place = Typed.unit(unit);
        var page =
                looks.of(
                        actor,
                        Typed.self(actor),
                        new Looks.Wanted(first, last, place, part.isBlank() ? null : part, after),
                        ui.t());
        var filter =
                new AccessFilter(
                        first == null ? "" : first.toString(),
                        last == null ? "" : last.toString(),
                        place == null ? "" : place.value().toString(),
                        part,
                        ui.t().text("privacy.access.older", "on", LogAge.firstDay(now.today())));
        return views.privacyMyAccess(ui, page, filter);
    }

    @GetMapping("/my/access/log.csv")
    @FreshSignIn
    ResponseEntity<String> file(Ui ui, Actor actor) {
        var all =
                looks.all(
                        actor,
                        Typed.self(actor),
                        LogAge.firstDay(now.today()),
                        null,
                        false,
                        ui.t());
        return csv(LookFile.of(all, ui.t()), "polku-loki.csv");
    }

    static ResponseEntity<String> csv(String file, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }
}
