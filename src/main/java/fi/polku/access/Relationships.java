package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends the dated grounds for seeing a client's data. */
@Component
public class Relationships {
    private final RelationshipQueries queries;
    private final Now now;

    Relationships(RelationshipQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /**
     * Opens a relationship; opening the same one again (same client, holder, kind and source)
     * changes nothing, so that a step that runs twice does it once.
     */
    @Transactional
    public void open(
            ClientId client,
            Holder holder,
            RelationshipKind kind,
            UUID source,
            LocalDate from,
            @Nullable LocalDate to) {
        queries.insert(Ids.next(), client, holder, kind, source, from, to, now.instant());
    }

    /** Ends every open relationship that a source opened, on the given last day. */
    @Transactional
    public void endOf(UUID source, LocalDate lastDay) {
        queries.end(source, lastDay);
    }

    /** Ends one holder's open relationship of one kind. */
    @Transactional
    public void end(ClientId client, Holder holder, RelationshipKind kind, LocalDate lastDay) {
        queries.end(client, holder, kind, lastDay);
    }
}
