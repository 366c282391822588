package fi.polku.team;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a list shows it. */
public record TaskView(
        TaskId id,
        TaskKind kind,
        @Nullable ClientId clientId,
        @Nullable String words,
        boolean urgent,
        LocalDate dueOn,
        @Nullable ProfessionalId professionalId,
        @Nullable UnitId unitId,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        Instant happenedAt,
        @Nullable Instant doneAt,
        @Nullable String doneWords) {
    public boolean late(LocalDate today) {
        return doneAt == null && dueOn.isBefore(today);
    }
}
