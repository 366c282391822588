package fi.polku.path.web;

import fi.polku.access.Actor;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.path.NewStep;
import fi.polku.path.PathId;
import fi.polku.path.PathSteps;
import fi.polku.path.Paths;
import fi.polku.path.Sector;
import fi.polku.path.StepEdit;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.path.internal.PathStepPlanDesk;
import fi.polku.platform.Now;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a plan: added, changed, waiting, done. */
@Controller
class PathStepPages {
    private final Now now;
    private final PathEditor editor;
    private final PathStepPlanDesk plan;
    private final PathSteps steps;
    private final Paths paths;

    PathStepPages(Now now, PathEditor editor, PathStepPlanDesk plan, PathSteps steps, Paths paths) {
        this.now = now;
        this.editor = editor;
        this.plan = plan;
        this.steps = steps;
        this.paths = paths;
    }

    @PostMapping("/work/paths/{id}/steps")
    @Nullable JteModel add(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        PathId path = new PathId(id);
        return editor.edit(
                ui,
                actor,
                path,
                "add",
                form,
                response,
                () ->
                        plan.addStep(
                                actor,
                                path,
                                Forms.number(form, "editNo"),
                                new NewStep(
                                        Forms.text(form, "title"),
                                        Forms.text(form, "instruction"),
                                        Forms.text(form, "place"),
                                        Forms.choice(
                                                Sector.class,
                                                form,
                                                "sector",
                                                "path.step.sectorNeeded"),
                                        form.getOrDefault("role", "OTHER"),
                                        Forms.day(form, "plannedOn"),
                                        Forms.professional(form, "responsible"),
                                        null,
                                        Forms.number(form, "after"),
                                        Forms.text(form, "reason"))));
    }

    /** One form of a step; the button says what is done. */
    @PostMapping("/work/paths/{id}/steps/{step}")
    @Nullable JteModel step(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        StepId stepId = new StepId(step);
        return editor.edit(
                ui,
                actor,
                new PathId(id),
                "step-" + step,
                form,
                response,
                () -> change(actor, new PathId(id), stepId, form));
    }

    private void change(Actor actor, PathId path, StepId step, Map<String, String> form) {
        switch (Forms.text(form, "action")) {
            case "DONE" -> {
                LocalDate on = Forms.day(form, "doneOn");
                Instant at =
                        on == null || on.equals(now.today())
                                ? now.instant()
                                : on.atTime(12, 0).atZone(Now.ZONE).toInstant();
                steps.completeStep(actor, step, at);
            }
            case "WAIT" -> {
                LocalDate until = Forms.day(form, "until");
                if (until == null) {
                    throw Refusal.onField("until", "path.wait.untilNeeded");
                }
                steps.waitFor(
                        actor,
                        step,
                        Forms.choice(StepView.Waited.class, form, "whom", "path.wait.whomNeeded"),
                        until);
            }
            case "WAIT_OVER" -> steps.waitOver(actor, step);
            default ->
                    plan.adjustStep(
                            actor,
                            step,
                            Forms.number(form, "editNo"),
                            new StepEdit(
                                    Forms.choice(
                                            StepEdit.Action.class,
                                            form,
                                            "action",
                                            "path.step.actionNeeded"),
                                    Forms.day(form, "plannedOn"),
                                    responsible(actor, path, step, form),
                                    Forms.text(form, "reason")));
        }
    }

    /** The worker chosen, or the one there is when the reader may not know who it is. */
    private @Nullable ProfessionalId responsible(
            Actor actor, PathId path, StepId step, Map<String, String> form) {
        if (!PathPage.KEPT.equals(form.get("responsible"))) {
            return Forms.professional(form, "responsible");
        }
        return paths.get(actor, path).steps().stream()
                .filter(s -> s.id().equals(step))
                .map(StepView::responsible)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
