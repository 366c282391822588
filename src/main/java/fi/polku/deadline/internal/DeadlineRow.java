package fi.polku.deadline.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.EndReason;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock as stored. */
record DeadlineRow(
        DeadlineId id,
        DeadlineFamily family,
        String ruleId,
        String subjectKind,
        UUID subjectId,
        @Nullable ClientId clientId,
        LocalDate contactOn,
        Instant startedAt,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable Instant closesAt,
        UnitId unitId,
        @Nullable ProfessionalId responsibleId,
        Json facts,
        @Nullable Integer age,
        @Nullable LocalDate forecastOn,
        @Nullable LocalDate metOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable Boolean endTold) {}
