package fi.polku.fhir.bundle;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import fi.polku.fhir.server.Outcomes;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Errors of a bundle, each with the element it concerns. */
final class Wrong {
    private Wrong() {}

    static UnprocessableEntityException element(String path, String why) {
        return new UnprocessableEntityException(
                why, Outcomes.outcome(IssueType.INVALID, why, path));
    }

    static UnprocessableEntityException reference(String path, String why) {
        return new UnprocessableEntityException(
                why, Outcomes.outcome(IssueType.NOTFOUND, why, path));
    }

    static PreconditionFailedException manifold(String path, String why) {
        return new PreconditionFailedException(
                why, Outcomes.outcome(IssueType.MULTIPLEMATCHES, why, path));
    }
}
