package fi.polku.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do for another by a mandate of the national service.
 *
 * @param principalCode identity code of the one for whom is acted
 * @param code which matter, by the service's own address of it
 * @param until when it ends; null = until further notice
 * @param request the id of the question that it answers, kept in the log; null = none
 */
public record NationalMandate(
        String principalCode, String code, @Nullable Instant until, @Nullable String request) {
    /** One whose question had no id. */
    public NationalMandate(String principalCode, String code, @Nullable Instant until) {
        this(principalCode, code, until, null);
    }
}
