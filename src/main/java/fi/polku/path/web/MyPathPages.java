package fi.polku.path.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client answers a plan: accepts it, or asks for something else in own words. */
@Controller
class MyPathPages {
    private final Paths paths;
    private final PathAnswers answers;
    private final Access access;
    private final Submissions submissions;
    private final Templates views;

    MyPathPages(
            Paths paths,
            PathAnswers answers,
            Access access,
            Submissions submissions,
            Templates views) {
        this.paths = paths;
        this.answers = answers;
        this.access = access;
        this.submissions = submissions;
        this.views = views;
    }

    /** The page of the same question, for those who come from a link or had something wrong. */
    @GetMapping("/my/path/answer")
    @Nullable JteModel answer(Ui ui, Actor actor, HttpServletResponse response) {
        PathView path = paths.currentFor(actor, own(actor)).orElse(null);
        if (path == null || !path.awaitsClient()) {
            return home(response);
        }
        return views.pathAnswer(ui, path, "", FormErrors.NONE);
    }

    @PostMapping("/my/path/accept")
    @Nullable JteModel accept(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        PathView path = current(actor);
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        answers.accept(actor, path.id(), version(path, form));
                        return path.id().value().toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.pathAnswer(ui, current(actor), "", FormErrors.of(refused, ui.t()));
        }
        return home(response);
    }

    @PostMapping("/my/path/ask-change")
    @Nullable JteModel askChange(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        PathView path = current(actor);
        String words = form.getOrDefault("words", "");
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        answers.askChange(actor, path.id(), version(path, form), words);
                        return path.id().value().toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.pathAnswer(ui, current(actor), words, FormErrors.of(refused, ui.t()));
        }
        return home(response);
    }

    /** The version that the client read; a form that does not say so means the one last sent. */
    private static int version(PathView path, Map<String, String> form) {
        int version = Forms.number(form, "version");
        return version < 1 ? path.versionSent() : version;
    }

    private PathView current(Actor actor) {
        return paths.currentFor(actor, own(actor))
                .orElseThrow(() -> new Refusal("path.answer.nothing"));
    }

    private ClientId own(Actor actor) {
        access.require(actor, PathPermission.ANSWER);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("client");
        }
        return client;
    }

    private static @Nullable JteModel home(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/my");
        return null;
    }
}
