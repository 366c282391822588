package fi.polku.appointment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with everything that has happened to it and the state computed from that.
 *
 * @param step the step of the path it serves
 * @param deadline the clock that its realised visit meets
 */
public record AppointmentView(
        AppointmentId id,
        ClientId client,
        @Nullable SlotId slot,
        ProfessionalId professional,
        UnitId unit,
        ServiceType service,
        MeetingMode mode,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID step,
        @Nullable UUID deadline,
        @Nullable AppointmentId movedFrom,
        @Nullable AppointmentId movedTo,
        @Nullable Instant cancelledAt,
        @Nullable CancelledBy cancelledBy,
        @Nullable String cancelReason,
        @Nullable VisitOutcome outcome,
        @Nullable String reasonForVisit,
        @Nullable String result,
        @Nullable String nextSteps,
        RecordHeader header,
        Instant bookedAt,
        Instant changedAt,
        AppointmentState state) {}
