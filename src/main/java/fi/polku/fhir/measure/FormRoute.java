package fi.polku.fhir.measure;

import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** Where the responses to one kind of form go. */
interface FormRoute {
    /** Whether a response to this canonical, without its version, goes here. */
    boolean takes(String canonical);

    /** Takes the response in and gives the id by which it is read. */
    UUID receive(QuestionnaireResponse response);
}
