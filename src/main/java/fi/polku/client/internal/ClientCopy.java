package fi.polku.client.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.client.ClientLoad;
import fi.polku.client.Clients;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.journal.JournalCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ClientCopy implements ClientLoad {
    private final AccessCopy access;
    private final JournalCopy journal;
    private final Now now;
    private final String temporarySystem;

    ClientCopy(
            AccessCopy access,
            JournalCopy journal,
            Now now,
            @Value("${polku.temporary-identity-oid:1.2.246.10.99999999.22}")
                    String temporarySystem) {
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.temporarySystem = temporarySystem;
    }

    @Override
    public Clients into(Actor by, Bulk bulk) {
        return bulk.desk(Clients.class, () -> desk(by, bulk));
    }

    private ClientDesk desk(Actor by, Bulk bulk) {
        var identifiers = new IdentifierQueries(bulk.jdbc());
        return new ClientDesk(
                ClientQueries.ofBulk(bulk.jdbc()),
                access.access(by, bulk),
                journal.into(bulk),
                now,
                identifiers,
                new MergeQueries(bulk.jdbc()),
                new Identifiers(now, identifiers, temporarySystem),
                new DetailQueries(bulk.jdbc()),
                new DepartureQueries(bulk.jdbc()),
                // Nobody follows a person who is not yet in the database.
                event -> {});
    }
}
