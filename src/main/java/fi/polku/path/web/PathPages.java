package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathPlans;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.path.internal.PathGoalDesk;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own worker's page of a plan: read, sent, told accepted, its goals. */
@Controller
class PathPages {
    private final Paths paths;
    private final Access access;
    private final PathEditor editor;
    private final PathPlans plans;
    private final PathGoalDesk goals;
    private final PathAnswers answers;

    PathPages(
            Paths paths,
            Access access,
            PathEditor editor,
            PathPlans plans,
            PathGoalDesk goals,
            PathAnswers answers) {
        this.paths = paths;
        this.access = access;
        this.editor = editor;
        this.plans = plans;
        this.goals = goals;
        this.answers = answers;
    }

    @GetMapping("/work/paths/{id}")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        access.require(actor, PathPermission.WRITE);
        PathView path = paths.get(actor, new PathId(id));
        return editor.page(ui, actor, path, "", Map.of(), FormErrors.NONE, List.of());
    }

    @PostMapping("/work/paths/{id}/send")
    @Nullable JteModel send(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return editor.edit(
                ui,
                actor,
                new PathId(id),
                "send",
                form,
                response,
                () ->
                        plans.propose(
                                actor,
                                new PathId(id),
                                Forms.number(form, "editNo"),
                                Forms.text(form, "reason")));
    }

    @PostMapping("/work/paths/{id}/accepted")
    @Nullable JteModel acceptedTold(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return editor.edit(
                ui,
                actor,
                new PathId(id),
                "accepted",
                form,
                response,
                () -> answers.acceptTold(actor, new PathId(id), Forms.number(form, "version")));
    }

    @PostMapping("/work/paths/{id}/goals")
    @Nullable JteModel goal(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        PathId path = new PathId(id);
        String replaced = Forms.text(form, "goal");
        String name = replaced.isEmpty() ? "goal" : "goal-" + replaced;
        return editor.edit(
                ui,
                actor,
                path,
                name,
                form,
                response,
                () -> {
                    int editNo = Forms.number(form, "editNo");
                    String reason = Forms.text(form, "reason");
                    if (replaced.isEmpty()) {
                        goals.addGoal(actor, path, editNo, Forms.goal(form), reason);
                    } else {
                        goals.replaceGoal(
                                actor,
                                path,
                                editNo,
                                Forms.goal(replaced, editNo),
                                Forms.goal(form),
                                reason);
                    }
                });
    }
}
