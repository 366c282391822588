package fi.polku.fhir.bundle;

import fi.polku.fhir.bundle.Plan.Fate;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;

/** What is answered to the entries of a bundle. */
final class Answers {
    private Answers() {}

    /** Adds what became of one entry. */
    static void add(Bundle response, Plan plan, Instant at) {
        var answer = response.addEntry().getResponse();
        switch (plan.fate) {
            case MAKE ->
                    answer.setStatus("201 Created")
                            .setLocation(plan.type + "/" + plan.id)
                            .setLastModified(Date.from(at));
            case FOUND -> answer.setStatus("200 OK").setLocation(plan.type + "/" + plan.id);
            case LEFT_OUT -> answer.setStatus("200 OK").setOutcome(leftOut(plan));
        }
    }

    static String whyLeftOut(Plan plan) {
        return plan.fate == Fate.LEFT_OUT && plan.resource instanceof Observation
                ? "Only final scores of known instruments have a place in Polku; this observation"
                        + " was not kept."
                : plan.type + " has no place in Polku; it was not kept.";
    }

    private static OperationOutcome leftOut(Plan plan) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                .setCode(OperationOutcome.IssueType.NOTSUPPORTED)
                .setDiagnostics(whyLeftOut(plan))
                .addExpression(plan.path());
        return outcome;
    }
}
