package fi.polku.measure.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instruments asked, answered and scored. */
@Component
class MeasureOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("instrument_request")
                        .moment("happened_at")
                        .instrument("instrument_code")
                        .day("due_on")
                        .moment("withdrawn_at")
                        .told(),
                OwnTable.under(
                                "instrument_draft",
                                "request_id",
                                "instrument_request",
                                "p.client_id = :client")
                        .order("x.created_at, x.request_id")
                        .moment("saved_at")
                        .text("answers")
                        .told(),
                OwnTable.of("instrument_answer")
                        .moment("happened_at")
                        .instrument("instrument_code")
                        .text("answers")
                        .told(),
                OwnTable.of("instrument_score")
                        .toAnother(RecordFilter.on(RecordKind.MEASURE, "x"))
                        .moment("happened_at")
                        .instrument("instrument_code")
                        .text("score_code", "value", "band_code", "parts")
                        .told());
    }
}
