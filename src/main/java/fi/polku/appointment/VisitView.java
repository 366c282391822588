package fi.polku.appointment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an appointment: the visit as it was, or that the client did not come. */
public record VisitView(
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
        RecordHeader header,
        Instant recordedAt) {}
