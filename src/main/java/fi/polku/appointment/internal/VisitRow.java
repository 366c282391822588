package fi.polku.appointment.internal;

import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.appointment.VisitView;
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

/** A visit as its row. */
record VisitRow(
        VisitId id,
        AppointmentId appointment,
        ClientId client,
        ProfessionalId professional,
        UnitId unit,
        ServiceType service,
        MeetingMode mode,
        @Nullable UUID step,
        VisitOutcome outcome,
        Instant startedAt,
        Instant endedAt,
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
        Instant recordedAt) {

    VisitView view() {
        return new VisitView(
                id,
                appointment,
                client,
                professional,
                unit,
                service,
                mode,
                step,
                outcome,
                startedAt,
                endedAt,
                reasonForVisit,
                result,
                nextSteps,
                new RecordHeader(
                        register,
                        serviceTask,
                        organiser,
                        producer,
                        author,
                        authorRole,
                        recordStatus),
                recordedAt);
    }
}
