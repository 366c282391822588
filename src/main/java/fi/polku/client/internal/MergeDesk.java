package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links a record made twice to the one that goes on, and takes a link back. */
@Component
class MergeDesk implements ClientMerges {
    private final ClientQueries queries;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final MergeQueries mergeQueries;
    private final Clients clients;

    MergeDesk(
            ClientQueries queries,
            Access access,
            Journal journal,
            Now now,
            MergeQueries mergeQueries,
            Clients clients) {
        this.queries = queries;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.mergeQueries = mergeQueries;
        this.clients = clients;
    }

    @Override
    @Transactional
    public UUID merge(Actor actor, ClientId duplicate, ClientId goesOn) {
        access.require(actor, ClientPermission.MERGE);
        access.requireClient(actor, duplicate);
        access.requireClient(actor, goesOn);
        // Always in the same order, so that two merges of the same pair cannot wait for each other.
        var first = duplicate.value().compareTo(goesOn.value()) < 0 ? duplicate : goesOn;
        queries.lock(first);
        queries.lock(first.equals(duplicate) ? goesOn : duplicate);
        if (clients.current(duplicate).equals(clients.current(goesOn))) {
            throw new Refusal("client.refusal.merge.same");
        }
        if (!clients.current(duplicate).equals(duplicate)) {
            throw new Refusal("client.refusal.merge.already");
        }
        UUID link = Ids.at(now.instant());
        mergeQueries.insertLink(
                link, duplicate, clients.current(goesOn), now.instant(), actor.account());
        queries.touch(duplicate, now.instant());
        record(actor, duplicate, "client.journal.merged");
        return link;
    }

    @Override
    @Transactional
    public void undoMerge(Actor actor, UUID link) {
        access.require(actor, ClientPermission.MERGE);
        var client =
                mergeQueries
                        .undoLink(link, now.instant(), actor.account())
                        .orElseThrow(() -> new Refusal("client.refusal.merge.undone"));
        access.requireClient(actor, client);
        queries.touch(client, now.instant());
        record(actor, client, "client.journal.unmerged");
    }

    private void record(Actor actor, ClientId id, String key) {
        journal.record(
                JournalEntry.about(id)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("client", id.value()));
    }
}
