package fi.polku.measure;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One set of answers: the number chosen by item; an item that is not here was not answered. */
public record AnswerView(
        AnswerId id,
        ClientId client,
        String instrument,
        String version,
        Map<String, Integer> answers,
        @Nullable UUID path,
        Instant happenedAt,
        Instant recordedAt) {}
