package fi.polku.platform.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How a form is answered: what it asks is done once and the browser goes on to the page, or the
 * page comes back with what was wrong and everything that was typed.
 */
@Component
public class SentForms {
    private final Submissions submissions;

    SentForms(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * Does it, or shows it again.
     *
     * @param formToken of the form; see {@link Submissions#once}
     * @param then address of the page that shows what was done
     * @param again the page with its faults
     * @return null when the browser was sent on
     */
    public <P> @Nullable P answer(
            Ui ui,
            @Nullable String formToken,
            HttpServletResponse response,
            String then,
            Runnable action,
            Function<FormErrors, P> again) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        action.run();
                        return "";
                    });
        } catch (Refusal | Refusals refused) {
            P page = again.apply(FormErrors.of(refused, ui.t()));
            // After the page is made: who may not see it is answered otherwise.
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", then);
        return null;
    }
}
