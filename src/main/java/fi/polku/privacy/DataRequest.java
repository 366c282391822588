package fi.polku.privacy;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as they stand.
 *
 * @param viewId the row of the log of views that is asked about
 * @param subjectKind kind of the record that is said to be wrong; null = told in words only
 * @param entryId the journal's entry by which the client chose the record
 * @param olderBecause the special reason for asking of the log older than two years
 * @param named whether the answer tells the name of the one who looked
 * @param readAt when the client first read the answer
 */
public record DataRequest(
        UUID id,
        ClientId clientId,
        RequestKind kind,
        @Nullable UUID viewId,
        @Nullable UnitId unitId,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable UUID entryId,
        @Nullable String words,
        @Nullable String wanted,
        @Nullable String olderBecause,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable AccountId answeredBy,
        @Nullable RequestOutcome outcome,
        @Nullable RefusalGround ground,
        @Nullable String answer,
        boolean named,
        @Nullable BreachFinding finding,
        @Nullable String findingWords,
        @Nullable Instant foundAt,
        @Nullable Instant readAt) {
    public boolean open() {
        return answeredAt == null;
    }
}
