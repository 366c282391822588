package fi.polku.signal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that a worker has written to a client because of a signal, and the client's answers. */
public interface SignalLetters {
    /**
     * One letter or answer.
     *
     * @param answersId the letter it answers; null = from a worker
     * @param rule the rule that noticed
     */
    record Letter(
            UUID id,
            UUID signalId,
            ClientId clientId,
            @Nullable UUID answersId,
            String words,
            @Nullable ProfessionalId professionalId,
            @Nullable UnitId unitId,
            Register register,
            String rule,
            Instant writtenAt) {}

    /** Everything written to and by the client, the newest letter first, answers under it. */
    List<Letter> mine(Actor actor);

    /** The client answers a letter. */
    void answer(Actor actor, UUID letter, String words);
}
