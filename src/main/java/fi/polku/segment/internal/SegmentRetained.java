package fi.polku.segment.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers and choices of a way of working. */
@Component
class SegmentRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("segment_choice", "r.happened_at")
                        .pointsAt("r.client_answers_id", "segment_answers")
                        .pointsAt("r.professional_answers_id", "segment_answers")
                        .pointsAt("r.corrects_id", "segment_choice"),
                RetainedTable.record("segment_answers", "r.happened_at"));
    }
}
