package fi.polku.contact.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts with what was done to them; one of nobody known is a message and goes as one. */
@Component
class ContactsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("contact", "coalesce(r.closed_at, r.assessed_at)")
                        .dated(
                                "CORRESPONDENCE",
                                "r.client_id IS NULL AND coalesce(r.closed_at, r.assessed_at) IS NOT NULL",
                                "r.happened_at")
                        .part("contact_reporter", "contact_id")
                        .part("contact_action", "contact_id"));
    }
}
