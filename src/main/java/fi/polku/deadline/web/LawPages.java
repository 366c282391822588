package fi.polku.deadline.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.deadline.OtherLaw;
import fi.polku.kernel.Refusal;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The queues under another law, for those who lead. */
@Controller
class LawPages {
    private final Access access;
    private final OtherLaw law;
    private final LawPageWords words;
    private final Templates views;

    LawPages(Access access, OtherLaw law, LawPageWords words, Templates views) {
        this.access = access;
        this.law = law;
        this.words = words;
        this.views = views;
    }

    @GetMapping("/lead/law")
    JteModel compare(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        access.require(actor, DeadlinePermission.OVERSEE);
        LawForm asked = words.form(form);
        try {
            var question = asked.question();
            return views.deadlineLaw(
                    ui,
                    words.page(asked, question, law.compare(actor, question), ui.t()),
                    FormErrors.NONE);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return views.deadlineLaw(ui, words.page(asked, ui.t()), FormErrors.of(refused, ui.t()));
        }
    }
}
