package fi.polku.signal.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signals with their reasons and outcomes, and letters. */
@Component
class SignalsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record(
                                "signal",
                                "(SELECT max(o.happened_at) FROM signal_outcome o WHERE o.signal_id = r.id)")
                        .part("signal_reason", "signal_id")
                        .part("signal_outcome", "signal_id"),
                RetainedTable.record("signal_letter", "r.happened_at")
                        .pointsAt("signal_id", "signal")
                        .pointsAt("answers_id", "signal_letter"));
    }
}
