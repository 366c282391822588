package fi.polku.platform.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proof that was made in the application, as kept. */
public record SealCheck(
        Instant beganAt,
        long firstNumber,
        long lastNumber,
        long rowCount,
        long waitingCount,
        @Nullable Fault fault,
        Instant endedAt) {}
