package fi.polku.appointment.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Visits, and the appointments they belong to, which have a time of their own in the patient
 * register.
 */
@Component
class AppointmentsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("visit", "r.ended_at")
                        .pointsAt("r.appointment_id", "appointment")
                        .pointsAt("r.corrects_id", "visit"),
                RetainedTable.record("appointment", "r.ends_at")
                        // A group of its own rule: 12 years from writing, not from death.
                        .register("nullif(r.register, 'PATIENT')")
                        .dated("APPOINTMENT", "r.register = 'PATIENT'", "r.recorded_at")
                        .pointsAt("r.moved_from_id", "appointment")
                        .pointsAt("r.moved_to_id", "appointment"));
    }
}
