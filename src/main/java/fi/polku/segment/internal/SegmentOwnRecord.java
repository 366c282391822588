package fi.polku.segment.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers of both sides and the choices made together. */
@Component
class SegmentOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("segment_answers")
                        .moment("happened_at")
                        .code("side", "segment.side.")
                        .code("answers", "segment.value.")
                        .yesNo("together")
                        .moment("sent_at")
                        .code("register", "privacy.own.code.register.")
                        .code("service_task", "access.code.target.")
                        .unit("producer_id")
                        .professional("professional_id")
                        .code("record_status", "privacy.own.code.status.")
                        .told(),
                OwnTable.of("segment_choice")
                        .moment("happened_at")
                        .text("resources", "complexity")
                        .code("proposed", "segment.name.")
                        .code("chosen", "segment.name.")
                        .text("reason", "client_view")
                        .day("review_on")
                        .code("register", "privacy.own.code.register.")
                        .code("service_task", "access.code.target.")
                        .unit("producer_id")
                        .professional("professional_id")
                        .code("record_status", "privacy.own.code.status.")
                        .told());
    }
}
