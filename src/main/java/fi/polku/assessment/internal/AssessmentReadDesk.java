package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.Assessments;
import fi.polku.assessment.NeedNow;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads assessments of a contact and of a client. */
@Component
class AssessmentReadDesk implements Assessments {
    private final AssessmentQueries queries;
    private final SpecialSupportQueries supports;
    private final Now now;

    AssessmentReadDesk(AssessmentQueries queries, SpecialSupportQueries supports, Now now) {
        this.queries = queries;
        this.supports = supports;
        this.now = now;
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
    public NeedNow needNow(Actor reader, ClientId client) {
        return supports.findNow(reader, client, now.instant());
    }

    @Override
    public Optional<AssessmentView> latestNeed(ClientId client) {
        return queries.findLatestNeed(Actor.system(), client, now.instant());
    }

    @Override
    public Optional<AssessmentView> latestNeed(Actor reader, ClientId client) {
        return queries.findLatestNeed(reader, client, now.instant());
    }
}
