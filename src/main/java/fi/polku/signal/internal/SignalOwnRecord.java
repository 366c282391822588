package fi.polku.signal.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What rules have noticed of the person, what came of it, and letters. */
@Component
class SignalOwnRecord implements OwnRecord {
    private static final String OWN = "p.client_id = :client";

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("signal")
                        .code("rule", "signal.own.rule.")
                        .day("found_on")
                        .unit("unit_id")
                        .told(),
                OwnTable.under("signal_reason", "signal_id", "signal", OWN)
                        .order("x.created_at, x.signal_id, x.position, x.of_register")
                        .code("fact", "signal.own.fact.")
                        .text("value")
                        .told(),
                OwnTable.under("signal_outcome", "signal_id", "signal", OWN)
                        .code("kind", "signal.outcome.")
                        .text("words")
                        .professional("professional_id")
                        .moment("happened_at")
                        .told(),
                OwnTable.of("signal_letter")
                        .moment("happened_at")
                        .professional("professional_id")
                        .text("words")
                        .told());
    }
}
