package fi.polku.appointment.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Booked times and visits. */
@Component
class AppointmentOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("appointment")
                        .toAnother(RecordFilter.on(RecordKind.APPOINTMENT, "x"))
                        .moment("starts_at", "ends_at")
                        .code("service_type", "appointment.code.type.")
                        .code("mode", "appointment.code.mode.")
                        .unit("unit_id")
                        .professional("professional_id")
                        .moment("cancelled_at")
                        .code("cancelled_by", "privacy.own.code.canceller.")
                        .text("cancel_reason")
                        .told(),
                OwnTable.of("visit")
                        .toAnother(RecordFilter.on(RecordKind.VISIT, "x"))
                        .moment("started_at", "ended_at")
                        .unit("producer_id")
                        .code("outcome", "privacy.own.code.visit.")
                        .text("reason_for_visit", "result", "next_steps")
                        .code("record_status", "privacy.own.code.status.")
                        .told());
    }
}
