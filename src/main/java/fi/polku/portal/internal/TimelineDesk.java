package fi.polku.portal.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.JournalRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a client, as far as the reader may know of it. */
@Component
public class TimelineDesk {
    private final TimelineQueries queries;
    private final Now now;

    TimelineDesk(TimelineQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /**
     * A page of entries, newest first.
     *
     * @param clientView only what is told to the client
     * @param before moment of the last row that was shown, with its id; null = from the newest
     */
    public List<JournalRow> page(
            Actor reader,
            ClientId client,
            boolean clientView,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {
        return queries.page(reader, client, clientView, before, beforeId, limit, now.instant());
    }
}
