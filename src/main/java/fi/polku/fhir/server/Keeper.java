package fi.polku.fhir.server;

import fi.polku.kernel.ClientId;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a form for help as it was received, so that it can be read by the id it was answered with.
 */
public interface Keeper {
    /**
     * Keeps the form.
     *
     * @param about whom the form says that it is about, when the person is known here
     * @param withoutContent leaves out what was written: nothing of a worry may tell who raised it
     */
    void keepForm(
            UUID id, QuestionnaireResponse form, @Nullable ClientId about, boolean withoutContent);
}
