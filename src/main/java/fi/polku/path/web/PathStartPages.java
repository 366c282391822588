package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathPlans;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
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
import views.Templates;

/** A new plan from a model, with the first goal in the client's words. */
@Controller
class PathStartPages {
    private final Paths paths;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;
    private final Now now;
    private final PathPlans plans;

    PathStartPages(
            Paths paths,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Submissions submissions,
            Templates views,
            Now now,
            PathPlans plans) {
        this.paths = paths;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
        this.now = now;
        this.plans = plans;
    }

    @GetMapping("/work/clients/{id}/paths/new")
    @Nullable JteModel fresh(
            Ui ui, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        PathView open = paths.openFor(actor, client).orElse(null);
        if (open != null) {
            return PathEditor.to(response, open.id());
        }
        return fresh(ui, actor, client, Map.of(), FormErrors.NONE);
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
                                    plans.start(
                                                    actor,
                                                    client,
                                                    Forms.text(form, "model"),
                                                    List.of(Forms.goal(form)))
                                            .value()
                                            .toString());
            return PathEditor.to(response, PathId.of(path));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return fresh(ui, actor, client, form, FormErrors.of(refused, ui.t()));
        }
    }

    private JteModel fresh(
            Ui ui, Actor actor, ClientId client, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, client, "PATH", "CARE");
        return views.pathNew(ui, clients.get(client), paths.models(now.today()), typed, errors);
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, PathPermission.WRITE);
        ClientId client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }
}
