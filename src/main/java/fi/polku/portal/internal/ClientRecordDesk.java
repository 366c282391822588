package fi.polku.portal.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists what has been recorded of a client, for choosing one of them. */
@Component
public class ClientRecordDesk {
    private static final int MOST = 200;

    private final ClientRecordQueries queries;
    private final Now now;

    ClientRecordDesk(ClientRecordQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /** Those that the reader may use, the newest first. */
    public List<ClientRecord> list(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant(), MOST);
    }

    /** Whether a confirmation of the need would open something to the reader. */
    public boolean isProtected(Actor reader, ClientId client) {
        return queries.isProtected(reader, client, now.instant());
    }

    /** One of them by its id. */
    public Optional<ClientRecord> find(Actor reader, ClientId client, UUID id) {
        return list(reader, client).stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
