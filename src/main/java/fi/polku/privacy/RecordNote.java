package fi.polku.privacy;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is attached to a record without rewriting it. */
public record RecordNote(
        UUID id,
        ClientId clientId,
        UUID requestId,
        Kind kind,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        String words,
        Instant createdAt) {
    /** Who attached it and why. */
    public enum Kind {
        /** What was wrong, put right. */
        CORRECTION,
        /** How the client sees it. */
        CLIENT_VIEW
    }
}
