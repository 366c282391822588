package fi.polku.platform.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of what has happened, newest first, goes on: after the row of a moment and an id.
 */
public record MomentToken(Instant at, UUID id) {
    /** What an address held; nonsense is the first page. */
    public static Optional<MomentToken> read(@Nullable String token) {
        int middle = token == null ? -1 : token.indexOf('_');
        if (token == null || middle < 0) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(token.substring(0, middle));
            return Optional.of(
                    new MomentToken(
                            Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1000L)),
                            UUID.fromString(token.substring(middle + 1))));
        } catch (IllegalArgumentException | ArithmeticException nonsense) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "_" + id;
    }
}
