package fi.polku.appointment.internal;

import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment as its row, with the visit that holds. */
record AppointmentRow(
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
        Register register,
        @Nullable ServiceTask serviceTask,
        @Nullable UnitId organiser,
        @Nullable UnitId producer,
        @Nullable AccountId author,
        @Nullable String authorRole,
        RecordStatus recordStatus,
        Instant bookedAt,
        Instant changedAt) {

    AppointmentView view(Instant now) {
        return new AppointmentView(
                id,
                client,
                slot,
                professional,
                unit,
                service,
                mode,
                startsAt,
                endsAt,
                step,
                deadline,
                movedFrom,
                movedTo,
                cancelledAt,
                cancelledBy,
                cancelReason,
                outcome,
                reasonForVisit,
                result,
                nextSteps,
                header(),
                bookedAt,
                changedAt,
                AppointmentState.of(cancelledAt, movedTo != null, outcome, endsAt, now));
    }

    RecordHeader header() {
        return new RecordHeader(
                register, serviceTask, organiser, producer, author, authorRole, recordStatus);
    }
}
