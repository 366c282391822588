package fi.polku.contact.internal;

import fi.polku.contact.ContactId;
import fi.polku.deadline.ClockReassessed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A queue is in order of due time: when a clock of a contact is counted again, so is its place. */
@Component
class ClockFollower {
    private final ContactQueries queries;
    private final ContactRecords records;

    ClockFollower(ContactQueries queries, ContactRecords records) {
        this.queries = queries;
        this.records = records;
    }

    @EventListener
    void counted(ClockReassessed event) {
        if (event.subject().kind().equals("contact")) {
            queries.findForUpdate(new ContactId(event.subject().id()))
                    .filter(row -> row.closedAt() == null && row.assessedAt() == null)
                    .ifPresent(row ->
                            records.saveDue(
                                    row.id(),
                                    row.urgency(),
                                    row.happenedAt(),
                                    new Due(row.dueOn(), row.dueAt())));
        }
    }
}
