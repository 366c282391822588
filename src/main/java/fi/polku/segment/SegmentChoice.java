package fi.polku.segment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice made together, as read back.
 *
 * @param proposed what the answers proposed; several at a tie
 * @param reason why otherwise than proposed, or what was corrected
 * @param corrected whether a later row corrects this one
 */
public record SegmentChoice(
        SegmentChoiceId id,
        ClientId clientId,
        @Nullable SegmentChoiceId correctsId,
        SegmentAnswersId clientAnswersId,
        SegmentAnswersId professionalAnswersId,
        String modelVersion,
        int resources,
        int complexity,
        List<String> proposed,
        Segment chosen,
        @Nullable String reason,
        @Nullable String clientView,
        LocalDate reviewOn,
        @Nullable ProfessionalId professionalId,
        Register register,
        @Nullable String serviceTask,
        UnitId producerId,
        Instant happenedAt,
        boolean corrected) {
    public SegmentChoice {
        proposed = List.copyOf(proposed);
    }

    /** Whether the pair chose otherwise than the answers proposed. */
    public boolean overridden() {
        return !proposed.contains(chosen.name());
    }

    /** Whether the day of looking again has come. */
    public boolean due(LocalDate today) {
        return !reviewOn.isAfter(today);
    }
}
