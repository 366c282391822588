package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;

/** A time agreed outside the opened calendar, for example a home visit. */
public record NewTime(
        ProfessionalId professional,
        UnitId unit,
        ServiceType service,
        MeetingMode mode,
        Instant startsAt,
        Instant endsAt) {}
