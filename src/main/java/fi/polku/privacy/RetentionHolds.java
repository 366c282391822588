package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders to keep a person's records although their time ends (703/2023 24 §). */
public interface RetentionHolds {
    int WORDS_AT_MOST = 1000;

    /** Why records are kept. */
    enum Reason {
        ARCHIVE_ORDER,
        REQUEST,
        APPEAL,
        INCIDENT,
        OTHER
    }

    /**
     * An order as it is made.
     *
     * @param serviceTask only the matters of this service task; null = everything
     * @param until last day; null = until it is ended
     */
    record NewHold(
            ClientId client,
            @Nullable ServiceTask serviceTask,
            Reason reason,
            String words,
            @Nullable LocalDate until) {}

    /** An order that is in force. */
    record Hold(
            UUID id,
            ClientId client,
            @Nullable ServiceTask serviceTask,
            Reason reason,
            String words,
            @Nullable LocalDate until,
            Instant madeAt,
            @Nullable AccountId made) {}

    /** Orders the records kept, in every record that is of the same person. */
    void order(Actor actor, NewHold hold);

    /** The orders in force today, the newest first. */
    List<Hold> inForce(Actor actor);

    void end(Actor actor, UUID hold);
}
