package fi.polku.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of one service.
 *
 * @param service a code of {@link SocialService}
 * @param toOn last day; null = until further notice
 */
public record DecisionItem(
        String service,
        boolean granted,
        @Nullable String amount,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn) {}
