package fi.polku.measure;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves what a client answered. Whoever calls has checked that the actor may see the client. */
public interface MeasureAnswers {
    /**
     * Saves answers and their score. A request that waits for this instrument is answered by it.
     */
    AnswerId answer(
            Actor actor,
            ClientId client,
            String instrument,
            String version,
            Map<String, Integer> answers,
            @Nullable UUID path);
}
