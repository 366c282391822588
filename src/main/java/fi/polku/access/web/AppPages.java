package fi.polku.access.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Apps;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's page of the programs that have been let in: which, to what, since when. */
@Controller
class AppPages {
    private final Access access;
    private final Apps apps;
    private final Templates views;

    AppPages(Access access, Apps apps, Templates views) {
        this.access = access;
        this.apps = apps;
        this.views = views;
    }

    @GetMapping("/my/apps")
    JteModel page(Ui ui, Actor actor) {
        access.require(actor, AccessPermission.TAKE_OWN_DATA);
        return views.accessApps(
                ui,
                apps.of(actor).stream()
                        .map(a ->
                                new AppRow(
                                        a.id(),
                                        a.name(),
                                        words(a, ui),
                                        ui.t().text("access.apps.since", "at", a.givenAt())))
                        .toList());
    }

    private static List<String> words(Apps.App app, Ui ui) {
        return app.scopes().stream()
                .filter(ScopeWords::isChosen)
                .map(s -> ScopeWords.of(s, ui.t()))
                .toList();
    }

    @PostMapping("/my/apps/withdraw")
    @Nullable JteModel withdraw(Actor actor, @RequestParam UUID id, HttpServletResponse response) {
        access.require(actor, AccessPermission.TAKE_OWN_DATA);
        apps.withdraw(actor, id);
        response.setStatus(303);
        response.setHeader("Location", "/my/apps");
        return null;
    }
}
