package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;

/** A time that can be booked, or that has been. */
public record SlotView(
        SlotId id,
        ScheduleId schedule,
        ProfessionalId professional,
        UnitId unit,
        ServiceType service,
        MeetingMode mode,
        Instant startsAt,
        Instant endsAt,
        boolean publiclyBookable,
        boolean urgent,
        boolean free,
        Instant changedAt) {}
