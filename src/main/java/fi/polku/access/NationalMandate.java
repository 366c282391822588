package fi.polku.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do for another by a mandate of the national service.
 *
 * @param principalCode identity code of the one for whom is acted
 * @param code which matter, by the service's own address of it
 * @param until when it ends; null = until further notice
 */
public record NationalMandate(String principalCode, String code, @Nullable Instant until) {}
