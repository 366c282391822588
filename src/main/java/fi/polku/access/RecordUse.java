package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of one record whether somebody may use it, and why: the sentence is shown to the
 * professional where something is left out, and to the privacy officer who asks.
 */
public interface RecordUse {
    /**
     * One record, as far as the right to use it depends on it.
     *
     * @param serviceTask of social welfare, when one is known
     * @param unit where it was written
     */
    record Of(
            ClientId client,
            UUID document,
            DataPart data,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId unit,
            LocalDate recordedOn) {}

    /**
     * The answer.
     *
     * @param reason code of the sentence {@code access.use.…}
     * @param paragraph of decree 457/2024 that gives it; null where none does
     */
    record Answer(boolean allowed, String reason, @Nullable String paragraph) {}

    Answer ask(Actor actor, Of record);
}
