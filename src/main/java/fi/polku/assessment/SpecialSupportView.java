package fi.polku.assessment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of special support and what was decided of it.
 *
 * @param grounds codes of {@link SupportGround}
 * @param signs codes of the screening list, which is a helper of ours and not law
 * @param needed what was decided; null = the decision is waited for
 */
public record SpecialSupportView(
        SpecialSupportId id,
        ClientId clientId,
        @Nullable UUID assessmentId,
        List<String> grounds,
        List<String> signs,
        String reason,
        @Nullable ProfessionalId professionalId,
        @Nullable ProfessionalId decidedById,
        @Nullable Instant decidedAt,
        @Nullable Boolean needed,
        @Nullable String decisionReason,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable LocalDate reviewOn,
        @Nullable String endReason,
        String serviceTask,
        UnitId producerId,
        Instant happenedAt) {
    /** What it is on a day; computed, never stored. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        COMING,
        ENDED,
        NOT_NEEDED
    }

    /** The state on a day. */
    public State stateOn(LocalDate day) {
        if (needed == null) {
            return State.PROPOSED;
        }
        if (!needed || fromOn == null) {
            return State.NOT_NEEDED;
        }
        if (toOn != null && toOn.isBefore(day)) {
            return State.ENDED;
        }
        return fromOn.isAfter(day) ? State.COMING : State.IN_FORCE;
    }
}
