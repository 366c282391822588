package fi.polku.assessment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that is being written.
 *
 * @param typed fields of the form as typed
 * @param version how many times it has been saved: whoever saves says which one was read
 * @param pendingOn when the need became known
 * @param endedAt when confirmed or discarded; null = in the middle
 */
public record AssessmentDraftView(
        AssessmentDraftId id,
        ClientId clientId,
        AssessmentKind kind,
        Json typed,
        int version,
        LocalDate pendingOn,
        @Nullable ProfessionalId professionalId,
        @Nullable ProfessionalId savedById,
        Instant savedAt,
        @Nullable Instant endedAt,
        UnitId producerId,
        Instant happenedAt) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
