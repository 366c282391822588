package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.EndPath;
import fi.polku.path.GoalId;
import fi.polku.path.GoalView;
import fi.polku.path.NewReview;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathPermission;
import fi.polku.path.PathReviews;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Looking back together: the review in the middle, and the end. */
@Controller
class PathReviewPages {
    private final Paths paths;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;
    private final PathReviews reviews;

    PathReviewPages(
            Paths paths,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Submissions submissions,
            Templates views,
            PathReviews reviews) {
        this.paths = paths;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
        this.reviews = reviews;
    }

    @GetMapping("/work/paths/{id}/review")
    JteModel review(Ui ui, Actor actor, @PathVariable UUID id) {
        return review(ui, actor, id, false, Map.of(), FormErrors.NONE);
    }

    @GetMapping("/work/paths/{id}/end")
    JteModel end(Ui ui, Actor actor, @PathVariable UUID id) {
        return review(ui, actor, id, true, Map.of(), FormErrors.NONE);
    }

    private JteModel review(
            Ui ui,
            Actor actor,
            UUID id,
            boolean end,
            Map<String, String> typed,
            FormErrors errors) {
        access.require(actor, PathPermission.WRITE);
        PathView allowed = paths.get(actor, new PathId(id));
        accessLog.viewed(actor, allowed.client(), "PATH", "CARE");
        PathView path = paths.find(new PathId(id)).orElse(allowed);
        return views.pathReview(ui, clients.get(path.client()), path, end, typed, errors);
    }

    @PostMapping("/work/paths/{id}/review")
    @Nullable JteModel reviewed(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        try {
            PathView path = paths.get(actor, new PathId(id));
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        reviews.review(actor, path.id(), reviewOf(path, form));
                        return id.toString();
                    });
            return PathEditor.to(response, path.id());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return review(ui, actor, id, false, form, FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping("/work/paths/{id}/end")
    @Nullable JteModel ended(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        try {
            PathView path = paths.get(actor, new PathId(id));
            String outcome = Forms.text(form, "outcome");
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        reviews.end(
                                actor,
                                path.id(),
                                new EndPath(
                                        reviewOf(path, form),
                                        outcome.isEmpty()
                                                ? null
                                                : Forms.choice(
                                                        PathOutcome.class,
                                                        form,
                                                        "outcome",
                                                        "path.end.outcomeNeeded"),
                                        Forms.text(form, "follows"),
                                        form.containsKey("ownWorkerEnds")));
                        return id.toString();
                    });
            return PathEditor.to(response, path.id());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return review(ui, actor, id, true, form, FormErrors.of(refused, ui.t()));
        }
    }

    private NewReview reviewOf(PathView working, Map<String, String> form) {
        var reached = new HashMap<GoalId, Integer>();
        var goals = paths.find(working.id()).map(PathView::goals).orElse(working.goals());
        for (GoalView goal : goals) {
            String typed = Forms.text(form, "reached-" + goal.id().value());
            if (typed.matches("-?[0-2]")) {
                reached.put(goal.id(), Integer.valueOf(typed));
            }
        }
        return new NewReview(reached, Forms.text(form, "summary"));
    }
}
