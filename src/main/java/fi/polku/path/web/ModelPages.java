package fi.polku.path.web;

import fi.polku.path.ModelView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/** The operating models in use, for those who develop them: each with its steps as they are now. */
@Controller
class ModelPages {
    private final Paths paths;
    private final Now now;
    private final Templates views;

    ModelPages(Paths paths, Now now, Templates views) {
        this.paths = paths;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/develop")
    JteModel models(Ui ui) {
        return views.pathModels(ui, paths.models(now.today()));
    }

    @GetMapping("/develop/models/{code}")
    JteModel model(Ui ui, @PathVariable String code) {
        ModelView model =
                paths.model(code, now.today())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.pathModel(ui, model);
    }
}
