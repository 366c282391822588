package fi.polku.team.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.team.NewTask;
import fi.polku.team.TaskId;
import fi.polku.team.TaskKind;
import fi.polku.team.TaskView;
import fi.polku.team.Tasks;
import fi.polku.team.TeamPermission;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

@Controller
class TaskPages {
    private static final int SHOWN = 200;
    private final Tasks tasks;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;
    private final Now now;

    TaskPages(
            Tasks tasks,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Submissions submissions,
            Templates views,
            Now now) {
        this.tasks = tasks;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/work/tasks")
    JteModel list(Ui ui, Actor actor) {
        return page(ui, actor, "", Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/tasks")
    @Nullable JteModel raise(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        access.require(actor, TeamPermission.WORK_ON_TASKS);
        try {
            NewTask task = task(actor, form);
            submissions.once(
                    form.get("formToken"), () -> tasks.raise(actor, task).value().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, "new", form, FormErrors.of(refused, ui.t()));
        }
        return toList(response);
    }

    @PostMapping("/work/tasks/{id}/done")
    @Nullable JteModel done(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        try {
            tasks.done(actor, new TaskId(id), form.get("words"));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id.toString(), form, FormErrors.of(refused, ui.t()));
        }
        return toList(response);
    }

    private static @Nullable JteModel toList(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/work/tasks");
        return null;
    }

    private NewTask task(Actor actor, Map<String, String> form) {
        String words = form.getOrDefault("words", "").strip();
        if (words.isEmpty()) {
            throw Refusal.onField("words", "team.task.wordsNeeded");
        }
        ClientId client = null;
        String typed = form.getOrDefault("client", "");
        if (!typed.isBlank()) {
            try {
                client = ClientId.of(typed);
            } catch (IllegalArgumentException e) {
                throw new Refusal("team.task.clientUnknown");
            }
            access.requireClient(actor, client);
        }
        return new NewTask(
                TaskKind.OTHER,
                client,
                words,
                due(form.getOrDefault("dueOn", "")),
                false,
                client == null ? actor.professional() : null,
                client == null && actor.professional() == null && !actor.units().isEmpty()
                        ? actor.units().getFirst()
                        : null,
                null,
                null,
                Register.SOCIAL_WELFARE);
    }

    private LocalDate due(String typed) {
        if (typed.isBlank()) {
            return now.today();
        }
        try {
            LocalDate due = LocalDate.parse(typed.strip());
            if (due.isBefore(now.today()) || due.isAfter(now.today().plusYears(2))) {
                throw Refusal.onField("dueOn", "team.task.dueWrong");
            }
            return due;
        } catch (DateTimeParseException e) {
            throw Refusal.onField("dueOn", "team.task.dueWrong");
        }
    }

    private JteModel page(
            Ui ui, Actor actor, String form, Map<String, String> typed, FormErrors errors) {
        List<TaskView> open = tasks.openFor(actor, SHOWN);
        var people =
                clients.all(
                        open.stream()
                                .map(TaskView::clientId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        accessLog.viewedAll(actor, people.keySet(), "TASKS", "CARE");
        return views.teamTasks(
                ui,
                open.stream().map(t -> row(ui.t(), actor, t, people)).toList(),
                form,
                typed,
                errors,
                now.today().toString());
    }

    private TaskRow row(Texts t, Actor actor, TaskView task, Map<ClientId, ClientDetails> people) {
        ClientId client = task.clientId();
        ClientDetails person = client == null ? null : people.get(client);
        String words = task.words();
        return new TaskRow(
                task.id().value().toString(),
                t.text("team.task.kind." + task.kind()),
                words == null ? "" : words,
                person == null ? "" : person.name(),
                client == null ? "" : "/work/clients/" + client.value(),
                t.date(task.dueOn()),
                task.urgent(),
                task.late(now.today()),
                task.professionalId() != null && task.professionalId().equals(actor.professional()),
                task.kind() == TaskKind.SAFETY || task.kind() == TaskKind.CORRECT_RECORD,
                task.kind() == TaskKind.EXPLAIN_VIEW && task.subjectId() != null
                        ? "/work/explanations/" + task.subjectId()
                        : null);
    }
}
