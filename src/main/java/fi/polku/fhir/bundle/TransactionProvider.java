package fi.polku.fhir.bundle;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import fi.polku.fhir.server.Outcomes;
import fi.polku.fhir.server.SystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** A transaction is taken wholly or not at all; each entry of a batch stands by itself. */
@Component
class TransactionProvider implements SystemProvider {
    private final TransactionDesk desk;
    private final Outcomes outcomes;

    TransactionProvider(TransactionDesk desk, Outcomes outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    @Transaction
    public Bundle take(@TransactionParam Bundle bundle) {
        BundleType type = bundle.getType();
        if (type == BundleType.TRANSACTION) {
            return desk.takeAll(bundle);
        }
        if (type == BundleType.BATCH) {
            return batch(bundle);
        }
        throw Wrong.element(
                "Bundle.type", "Bundles of the types transaction and batch are taken here.");
    }

    private Bundle batch(Bundle bundle) {
        Bundle response = new Bundle();
        response.setType(BundleType.BATCHRESPONSE);
        List<Plan> taken = new ArrayList<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            try {
                Plan plan = desk.takeOne(bundle.getEntry().get(i), i);
                taken.add(plan);
                desk.answer(response, plan);
            } catch (RuntimeException e) {
                BaseServerResponseException known =
                        Objects.requireNonNull(outcomes.asOutcome(null, e));
                response.addEntry()
                        .getResponse()
                        .setStatus(Integer.toString(known.getStatusCode()))
                        .setOutcome((Resource) known.getOperationOutcome());
            }
        }
        desk.reportBatch(taken);
        return response;
    }
}
