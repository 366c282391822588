package fi.polku.fhir.bundle;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Outcomes;
import fi.polku.fhir.server.SystemProvider;
import fi.polku.platform.Now;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.stereotype.Component;

/** A transaction is taken wholly or not at all; each entry of a batch stands by itself. */
@Component
class TransactionProvider implements SystemProvider {
    private final TransactionDesk desk;
    private final ImportReports reports;
    private final Outcomes outcomes;
    private final Door door;
    private final Now now;

    TransactionProvider(
            TransactionDesk desk, ImportReports reports, Outcomes outcomes, Door door, Now now) {
        this.desk = desk;
        this.reports = reports;
        this.outcomes = outcomes;
        this.door = door;
        this.now = now;
    }

    @Transaction
    public Bundle take(@TransactionParam Bundle bundle) {
        door.requireProgram();
        return switch (bundle.getType()) {
            case TRANSACTION -> transaction(bundle);
            case BATCH -> batch(bundle);
            case null, default ->
                    throw Wrong.element(
                            "Bundle.type",
                            "Bundles of the types transaction and batch are taken here.");
        };
    }

    private Bundle transaction(Bundle bundle) {
        List<Plan> plans;
        try {
            plans = desk.takeAll(bundle);
        } catch (RuntimeException e) {
            BaseServerResponseException known = outcome(e);
            reports.refused(
                    door.actor(),
                    bundle.getEntry().stream().map(r -> r.getResource()).toList(),
                    (OperationOutcome) known.getOperationOutcome());
            throw known;
        }
        Bundle response = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        plans.forEach(p -> Answers.add(response, p, now.instant()));
        return response;
    }

    private Bundle batch(Bundle bundle) {
        Bundle response = new Bundle().setType(BundleType.BATCHRESPONSE);
        List<Plan> taken = new ArrayList<>();
        List<ImportReports.Refused> refused = new ArrayList<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            var entry = bundle.getEntry().get(i);
            try {
                Plan plan = desk.takeOne(entry, i);
                taken.add(plan);
                Answers.add(response, plan, now.instant());
            } catch (RuntimeException e) {
                BaseServerResponseException known = outcome(e);
                var outcome = (OperationOutcome) known.getOperationOutcome();
                refused.add(new ImportReports.Refused(entry.getResource(), outcome));
                response.addEntry()
                        .getResponse()
                        .setStatus(Integer.toString(known.getStatusCode()))
                        .setOutcome(outcome);
            }
        }
        reports.batch(door.actor(), taken, refused);
        return response;
    }

    private BaseServerResponseException outcome(RuntimeException thrown) {
        return Objects.requireNonNull(outcomes.asOutcome(null, thrown));
    }
}
