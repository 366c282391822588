package fi.polku.decision.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a form once; what is refused is shown again with everything that was typed. */
@Component
class Sending {
    private final Submissions submissions;

    Sending(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * @param action what is done; answers the address to go on to
     * @param again the page of the form with what is wrong
     */
    @Nullable JteModel send(
            Ui ui,
            Map<String, String> form,
            HttpServletResponse response,
            Supplier<String> action,
            Function<FormErrors, JteModel> again) {
        String next;
        try {
            next = submissions.once(form.get("formToken"), action);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return again.apply(FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", next);
        return null;
    }
}
