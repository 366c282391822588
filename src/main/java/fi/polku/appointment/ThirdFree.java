package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One appointment book for the T3 figure: the day of its third free, non-urgent, publicly bookable
 * time, or null when the opened calendar has fewer than three.
 */
public record ThirdFree(
        UnitId unit,
        ServiceType service,
        ProfessionalId professional,
        @Nullable LocalDate thirdFreeOn,
        LocalDate openUntilOn) {}
