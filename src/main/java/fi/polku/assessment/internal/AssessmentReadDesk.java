package fi.polku.assessment.internal;

import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.Assessments;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads assessments of a contact and of a client. */
@Component
class AssessmentReadDesk implements Assessments {
    private final AssessmentQueries queries;

    AssessmentReadDesk(AssessmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return queries.find(id);
    }

    @Override
    public List<AssessmentView> forContact(ContactId contact) {
        return queries.listForContact(contact);
    }

    @Override
    public List<AssessmentView> forClient(ClientId client) {
        return queries.listForClient(client);
    }

    @Override
    public Optional<AssessmentView> latestNeed(ClientId client) {
        return queries.findLatestNeed(client);
    }
}
