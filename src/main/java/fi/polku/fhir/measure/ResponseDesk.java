package fi.polku.fhir.measure;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Elements;
import fi.polku.fhir.server.Outcomes;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posted questionnaire responses, routed by the canonical of their form. */
@Service
class ResponseDesk {
    private final Door door;
    private final Elements elements;
    private final List<FormRoute> routes;

    ResponseDesk(Door door, Elements elements, List<FormRoute> routes) {
        this.door = door;
        this.elements = elements;
        this.routes = routes;
    }

    @Transactional
    public UUID receive(QuestionnaireResponse response) {
        door.requireWrite("QuestionnaireResponse");
        String canonical = response.getQuestionnaire();
        if (canonical == null || canonical.isBlank()) {
            throw wrong(
                    "QuestionnaireResponse.questionnaire",
                    "The response does not say which form it answers.");
        }
        String plain = canonical.replaceFirst("\\|.*", "");
        elements.check("QuestionnaireResponse", response);
        return routes.stream()
                .filter(r -> r.takes(plain))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "QuestionnaireResponse.questionnaire",
                                "The form " + canonical + " is not known here."))
                .receive(response);
    }

    static UnprocessableEntityException wrong(String element, String why) {
        return new UnprocessableEntityException(
                why, Outcomes.outcome(IssueType.BUSINESSRULE, why, element));
    }
}
