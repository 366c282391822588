package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Views that a rule has brought up.
 *
 * @param accountId who looked; null when many did
 * @param clientId whose data; null when of many
 * @param amount what the rule counted
 * @param median what it was compared with, where the rule compares
 */
public record UnusualView(
        UUID id,
        String rule,
        @Nullable AccountId accountId,
        @Nullable String accountName,
        @Nullable ClientId clientId,
        @Nullable UnitId unitId,
        LocalDate viewedOn,
        Instant firstAt,
        Instant lastAt,
        int viewCount,
        int amount,
        @Nullable Integer median,
        @Nullable Judgement judgement,
        @Nullable String judgementWords,
        @Nullable Instant judgedAt) {
    /** What the privacy officer found. */
    public enum Judgement {
        EXPLAINED,
        /** The worker has been asked; the matter stays open. */
        ASKED,
        BREACH_SUSPECTED
    }

    /** Whether somebody still has to settle it. */
    public boolean open() {
        return judgement == null || judgement == Judgement.ASKED;
    }
}
