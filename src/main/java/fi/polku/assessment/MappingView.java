package fi.polku.assessment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of functional and work ability with its findings and those who took part.
 *
 * @param joint the same in both records of a mapping made by social and health staff together
 */
public record MappingView(
        MappingId id,
        ClientId clientId,
        UUID joint,
        Register register,
        String strengths,
        String obstacles,
        String goalWish,
        String agreed,
        @Nullable ProfessionalId professionalId,
        UnitId producerId,
        Instant happenedAt,
        List<Finding> findings,
        List<Participant> participants) {
    public MappingView {
        findings = List.copyOf(findings);
        participants = List.copyOf(participants);
    }

    /** One code with both views. */
    public record Finding(
            String code,
            @Nullable Qualifier byClient,
            @Nullable Qualifier byProfessional,
            String words) {}

    /**
     * Somebody who took part.
     *
     * @param professional null for the client and a near person, who are not named here
     */
    public record Participant(@Nullable ProfessionalId professional, Taking part) {}

    /** As whom somebody took part. */
    public enum Taking {
        CLIENT,
        NEAR_PERSON,
        HEALTH,
        SOCIAL
    }
}
