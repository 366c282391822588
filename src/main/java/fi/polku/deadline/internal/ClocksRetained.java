package fi.polku.deadline.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Clocks go whole, with their events and warnings; a clock of nobody known goes like the message.
 */
@Component
class ClocksRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("deadline", "coalesce(r.met_at, r.ended_at)")
                        .dated(
                                "CORRESPONDENCE",
                                "r.client_id IS NULL AND coalesce(r.met_at, r.ended_at) IS NOT NULL",
                                "r.started_at")
                        .destroyedBy("destroy_clocks", "deadline_event", "deadline_notice"));
    }
}
