package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A professional's calendar for one service in one unit; {@code toOn} is how far it is open. */
public record ScheduleView(
        ScheduleId id,
        ProfessionalId professional,
        UnitId unit,
        ServiceType service,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        Instant createdAt) {}
