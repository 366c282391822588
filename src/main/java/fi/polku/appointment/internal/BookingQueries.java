package fi.polku.appointment.internal;

import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.SlotId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appointments as they are written. The database itself holds that nobody is in two places at once.
 */
@Repository
class BookingQueries {
    private final JdbcClient jdbc;

    BookingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the professional, the client or the slot already has something at that time. */
    boolean insert(
            AppointmentId id,
            ClientId client,
            @Nullable SlotId slot,
            NewTime time,
            @Nullable UUID step,
            @Nullable UUID deadline,
            @Nullable AppointmentId movedFrom,
            RecordHeader header,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO appointment (id, client_id, slot_id, professional_id, unit_id, service_type, mode,
                                  starts_at, ends_at, step_id, deadline_id, moved_from_id, register, service_task,
                                  organiser_id, producer_id, author_id, author_role, record_status,
                                  happened_at, recorded_at, changed_at, created_at, created_by)
                                VALUES (:id, :client, :slot, :professional, :unit, :service, :mode,
                                  :startsAt, :endsAt, :step, :deadline, :movedFrom, :register, :serviceTask,
                                  :organiser, :producer, :author, :authorRole, :status,
                                  :now, :now, :now, :now, :author)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.header(header)
                                        .and("id", id)
                                        .and("client", client)
                                        .and("slot", slot)
                                        .and("professional", time.professional())
                                        .and("unit", time.unit())
                                        .and("service", time.service())
                                        .and("mode", time.mode())
                                        .and("startsAt", time.startsAt())
                                        .and("endsAt", time.endsAt())
                                        .and("step", step)
                                        .and("deadline", deadline)
                                        .and("movedFrom", movedFrom)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    boolean existsForClientAt(ClientId client, Instant startsAt, Instant endsAt) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM appointment a
                          WHERE a.client_id = :client
                            AND a.cancelled_at IS NULL
                            AND tstzrange(a.starts_at, a.ends_at) && tstzrange(:startsAt, :endsAt))
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("startsAt", startsAt)
                                .and("endsAt", endsAt)
                                .source())
                .query(Boolean.class)
                .single();
    }

    boolean cancel(AppointmentId id, CancelledBy by, @Nullable String reason, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE appointment
                                SET cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason, changed_at = :now
                                WHERE id = :id
                                  AND cancelled_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("by", by)
                                        .and("reason", reason)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void linkMoved(AppointmentId from, AppointmentId to) {
        jdbc.sql("UPDATE appointment SET moved_to_id = :to WHERE id = :from")
                .paramSource(Params.of("from", from).and("to", to).source())
                .update();
    }
}
