package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.ClientMerges;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.List;
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
    private final DoubleQueries doubles;
    private final Clients clients;

    MergeDesk(
            ClientQueries queries,
            Access access,
            Journal journal,
            Now now,
            MergeQueries mergeQueries,
            DoubleQueries doubles,
            Clients clients) {
        this.queries = queries;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.mergeQueries = mergeQueries;
        this.doubles = doubles;
        this.clients = clients;
    }

    @Override
    @Transactional
    public UUID merge(Actor actor, ClientId duplicate, ClientId goesOn, String reason) {
        access.require(actor, ClientPermission.MERGE);
        requirePerson(actor, duplicate);
        requirePerson(actor, goesOn);
        String why = TypedWords.required(reason, "reason", "client.merge.reason.none");
        lockBoth(duplicate, goesOn);
        ClientId last = clients.current(goesOn);
        if (clients.current(duplicate).equals(last)) {
            throw new Refusal("client.refusal.merge.same");
        }
        if (!clients.current(duplicate).equals(duplicate)) {
            throw new Refusal("client.refusal.merge.already");
        }
        // A code in force is of one person: of two, one was given to the wrong record.
        if (mergeQueries.countIdentityCodes(duplicate, last) > 1) {
            throw new Refusal("client.refusal.merge.codes");
        }
        UUID link = Ids.at(now.instant());
        mergeQueries.insertLink(link, duplicate, last, why, now.instant(), actor.account());
        doubles.judgeSame(duplicate, goesOn, why, now.instant(), actor.account());
        told(actor, duplicate, last, "client.journal.merged");
        return link;
    }

    @Override
    @Transactional
    public void undoMerge(Actor actor, UUID link, String reason) {
        access.require(actor, ClientPermission.MERGE);
        var found =
                mergeQueries
                        .findInForce(link)
                        .orElseThrow(() -> new Refusal("client.refusal.merge.undone"));
        requirePerson(actor, found.clientId());
        String why = TypedWords.required(reason, "undoReason", "client.merge.undo.none");
        if (!mergeQueries.undoLink(link, why, now.instant(), actor.account())) {
            throw new Refusal("client.refusal.merge.undone");
        }
        // Said to be two: the nightly search does not bring the pair up again.
        doubles.judgeNotSame(
                found.clientId(), found.goesOnId(), why, now.instant(), actor.account());
        told(actor, found.clientId(), found.goesOnId(), "client.journal.unmerged");
    }

    @Override
    public List<Merge> of(Actor actor, ClientId client) {
        requirePerson(actor, client);
        return mergeQueries.list(client);
    }

    /** Always in the same order, so that two who merge one pair cannot wait for each other. */
    private void lockBoth(ClientId one, ClientId other) {
        var first = one.value().compareTo(other.value()) < 0 ? one : other;
        queries.lock(first);
        queries.lock(first.equals(one) ? other : one);
    }

    /** An administrator puts records right without serving anybody; each view is written down. */
    private void requirePerson(Actor actor, ClientId client) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            access.requireClient(actor, client);
        }
    }

    private void told(Actor actor, ClientId one, ClientId other, String key) {
        for (ClientId id : List.of(one, other)) {
            queries.touch(id, now.instant());
            journal.record(
                    JournalEntry.about(id)
                            .by(actor.account(), actor.mainRole().name())
                            .key(key)
                            .subject("client", id.value()));
        }
    }
}
