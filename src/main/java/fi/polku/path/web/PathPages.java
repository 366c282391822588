package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.ChangeView;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.EndPath;
import fi.polku.path.GoalId;
import fi.polku.path.GoalView;
import fi.polku.path.NewReview;
import fi.polku.path.NewStep;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.path.Sector;
import fi.polku.path.StepEdit;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The own worker's pages of a path: start, write, send, follow, review and end. */
@Controller
class PathPages {
    private final Paths paths;
    private final Clients clients;
    private final Organizations organizations;
    private final Access access;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;
    private final Now now;

    PathPages(
            Paths paths,
            Clients clients,
            Organizations organizations,
            Access access,
            AccessLog accessLog,
            Submissions submissions,
            Templates views,
            Now now) {
        this.paths = paths;
        this.clients = clients;
        this.organizations = organizations;
        this.access = access;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/work/clients/{id}/paths/new")
    @Nullable JteModel fresh(
            Ui ui, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        PathView open = paths.openFor(client).orElse(null);
        if (open != null) {
            return to(response, open.id());
        }
        accessLog.viewed(actor, client, "PATH", "CARE");
        return fresh(ui, client, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/paths/new")
    @Nullable JteModel start(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        try {
            String path =
                    submissions.once(
                            form.get("formToken"),
                            () ->
                                    paths.start(
                                                    actor,
                                                    client,
                                                    Forms.text(form, "model"),
                                                    List.of(Forms.goal(form)))
                                            .value()
                                            .toString());
            return to(response, PathId.of(path));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return fresh(ui, client, form, FormErrors.of(refused, ui.t()));
        }
    }

    private JteModel fresh(Ui ui, ClientId client, Map<String, String> typed, FormErrors errors) {
        return views.pathNew(ui, clients.get(client), paths.models(now.today()), typed, errors);
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, PathPermission.WRITE);
        ClientId client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    @GetMapping("/work/paths/{id}")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        access.require(actor, PathPermission.WRITE);
        PathView path = paths.get(actor, new PathId(id));
        accessLog.viewed(actor, path.client(), "PATH", "CARE");
        return page(ui, path, "", Map.of(), FormErrors.NONE, List.of());
    }

    @PostMapping("/work/paths/{id}/send")
    @Nullable JteModel send(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return edit(
                ui,
                actor,
                new PathId(id),
                "send",
                form,
                response,
                () ->
                        paths.propose(
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
        return edit(
                ui,
                actor,
                new PathId(id),
                "accepted",
                form,
                response,
                () -> paths.acceptTold(actor, new PathId(id), Forms.number(form, "version")));
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
        return edit(
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
                        paths.addGoal(actor, path, editNo, Forms.goal(form), reason);
                    } else {
                        paths.replaceGoal(
                                actor, path, editNo, GoalId.of(replaced), Forms.goal(form), reason);
                    }
                });
    }

    @PostMapping("/work/paths/{id}/steps")
    @Nullable JteModel add(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        PathId path = new PathId(id);
        return edit(
                ui,
                actor,
                path,
                "add",
                form,
                response,
                () ->
                        paths.addStep(
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
        return edit(
                ui,
                actor,
                new PathId(id),
                "step-" + step,
                form,
                response,
                () -> change(actor, stepId, form));
    }

    private void change(Actor actor, StepId step, Map<String, String> form) {
        switch (Forms.text(form, "action")) {
            case "DONE" -> {
                LocalDate on = Forms.day(form, "doneOn");
                Instant at =
                        on == null || on.equals(now.today())
                                ? now.instant()
                                : on.atTime(12, 0).atZone(Now.ZONE).toInstant();
                paths.completeStep(actor, step, at);
            }
            case "WAIT" -> {
                LocalDate until = Forms.day(form, "until");
                if (until == null) {
                    throw Refusal.onField("until", "path.wait.untilNeeded");
                }
                paths.waitFor(
                        actor,
                        step,
                        Forms.choice(StepView.Waited.class, form, "whom", "path.wait.whomNeeded"),
                        until);
            }
            case "WAIT_OVER" -> paths.waitOver(actor, step);
            default ->
                    paths.adjustStep(
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
                                    Forms.professional(form, "responsible"),
                                    Forms.text(form, "reason")));
        }
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
                        paths.review(actor, path.id(), reviewOf(path, form));
                        return id.toString();
                    });
            return to(response, path.id());
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
                        paths.end(
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
            return to(response, path.id());
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

    /** Does an edit once; what is refused comes back with its form open and nothing lost. */
    private @Nullable JteModel edit(
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
                    paths.get(actor, path),
                    name,
                    form,
                    FormErrors.of(refused, ui.t()),
                    List.of());
        } catch (ChangedMeanwhile faster) {
            response.setStatus(409);
            List<String> changes =
                    paths.changesSince(path, faster.seen()).stream()
                            .map(c -> sentence(ui.t(), c))
                            .toList();
            return page(
                    ui,
                    paths.get(actor, path),
                    name,
                    form,
                    FormErrors.NONE,
                    changes.isEmpty() ? List.of(ui.t().text("path.meanwhile.sent")) : changes);
        }
        return to(response, path);
    }

    private String sentence(Texts t, ChangeView change) {
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
                        : organizations
                                .professional(professional)
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

    private static @Nullable JteModel to(HttpServletResponse response, PathId path) {
        response.setStatus(303);
        response.setHeader("Location", "/work/paths/" + path.value());
        return null;
    }

    private JteModel page(
            Ui ui,
            PathView path,
            String form,
            Map<String, String> typed,
            FormErrors errors,
            List<String> meanwhile) {
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
}
