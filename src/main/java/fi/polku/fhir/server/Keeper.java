package fi.polku.fhir.server;

import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * Keeps a form for help as it was received, so that it can be read by the id it was answered with.
 */
public interface Keeper {
    /**
     * Keeps the form.
     *
     * @param withoutContent leaves out what was written: nothing of a worry may tell who raised it
     */
    void keepForm(UUID id, QuestionnaireResponse form, boolean withoutContent);
}
