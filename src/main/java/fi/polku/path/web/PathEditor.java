package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.ChangeView;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import views.Templates;

/**
 * Does an edit of a plan once, and shows the plan: as it is, or with what was refused or changed
 * meanwhile.
 */
@Component
class PathEditor {
    private final Paths paths;
    private final Clients clients;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Places places;
    private final Access access;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;
    private final Now now;

    PathEditor(
            Paths paths,
            Clients clients,
            Organizations organizations,
            Disclosures disclosures,
            Places places,
            Access access,
            AccessLog accessLog,
            Submissions submissions,
            Templates views,
            Now now) {
        this.paths = paths;
        this.clients = clients;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.places = places;
        this.access = access;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
        this.now = now;
    }

    /** Does an edit once; what is refused comes back with its form open and nothing lost. */
    @Nullable JteModel edit(
            Ui ui,
            Actor actor,
            PathId path,
            String name,
            Map<String, String> form,
            HttpServletResponse response,
            Runnable action) {
        access.require(actor, PathPermission.WRITE);
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        action.run();
                        return path.value().toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    paths.get(actor, path),
                    name,
                    form,
                    FormErrors.of(refused, ui.t()),
                    List.of());
        } catch (ChangedMeanwhile faster) {
            response.setStatus(409);
            PathView now = paths.get(actor, path);
            Disclosure disclosure = disclosures.of(actor, now.client());
            List<String> changes =
                    paths.changesSince(path, faster.seen()).stream()
                            .map(c -> sentence(ui.t(), disclosure, c))
                            .toList();
            return page(
                    ui,
                    actor,
                    now,
                    name,
                    form,
                    FormErrors.NONE,
                    changes.isEmpty() ? List.of(ui.t().text("path.meanwhile.sent")) : changes);
        }
        return to(response, path);
    }

    /** The plan as a page, whose view is written down. */
    JteModel page(
            Ui ui,
            Actor actor,
            PathView path,
            String form,
            Map<String, String> typed,
            FormErrors errors,
            List<String> meanwhile) {
        accessLog.viewed(actor, path.client(), "PATH", "CARE");
        Texts t = ui.t();
        var people =
                organizations.professionals().stream()
                        .map(p ->
                                new PathPage.Option(
                                        p.id().value().toString(),
                                        p.name()
                                                + ", "
                                                + t.text(
                                                        "organization.profession."
                                                                + p.profession())))
                        .toList();
        return views.pathEdit(
                ui,
                new PathPage(
                        clients.get(path.client()),
                        path,
                        paths.unsent(path.id()),
                        meanwhile,
                        form,
                        typed,
                        errors,
                        people,
                        now.today().toString()));
    }

    private String sentence(Texts t, Disclosure disclosure, ChangeView change) {
        var title = change.title();
        String what =
                t.text(
                        "path.change." + change.kind(),
                        "title",
                        title == null ? "" : t.of(title),
                        "after",
                        change.afterOn() == null ? t.text("path.diff.noDay") : change.afterOn());
        var professional = change.professionalId();
        String who =
                professional == null
                        ? t.text("path.meanwhile.somebody")
                        : places.worker(disclosure, professional)
                                .map(ProfessionalView::name)
                                .orElseGet(() -> t.text("path.meanwhile.somebody"));
        return t.text(
                "path.meanwhile.line",
                "who",
                who,
                "at",
                change.createdAt(),
                "what",
                what,
                "reason",
                change.reason());
    }

    static @Nullable JteModel to(HttpServletResponse response, PathId path) {
        response.setStatus(303);
        response.setHeader("Location", "/work/paths/" + path.value());
        return null;
    }
}
