package fi.polku.team;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A naming of an own worker. */
public record OwnWorkerView(
        UUID id,
        ClientId clientId,
        ProfessionalId professionalId,
        @Nullable ProfessionalId substituteId,
        @Nullable ProfessionalId coWorkerId,
        @Nullable Integer meetsWeeks,
        @Nullable String reason,
        boolean specialSupport,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        Instant recordedAt) {}
