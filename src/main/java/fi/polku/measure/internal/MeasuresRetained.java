package fi.polku.measure.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scores, the answers they were counted from, and what was asked. */
@Component
class MeasuresRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("instrument_score", "r.happened_at")
                        .pointsAt("r.answer_id", "instrument_answer")
                        .pointsAt("r.corrects_id", "instrument_score"),
                RetainedTable.record("instrument_answer", "r.happened_at")
                        .pointsAt("r.request_id", "instrument_request")
                        .pointsAt("r.corrects_id", "instrument_answer"),
                // What nobody answered is not waited for: asking was all that happened.
                RetainedTable.record(
                                "instrument_request", "coalesce(r.withdrawn_at, r.happened_at)")
                        .part("instrument_draft", "request_id"));
    }
}
