package fi.polku.signal.internal;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.signal.Signals.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal with the last that a person has written about it. */
public record SignalRow(
        UUID id,
        ClientId clientId,
        String rule,
        String version,
        LocalDate foundOn,
        UnitId unitId,
        String register,
        @Nullable Outcome outcome,
        @Nullable String words,
        @Nullable Instant outcomeAt,
        @Nullable ProfessionalId handledBy) {}
