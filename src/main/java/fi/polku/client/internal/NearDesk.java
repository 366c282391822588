package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientPermission;
import fi.polku.client.NearKind;
import fi.polku.client.NearOne;
import fi.polku.client.NearOnes;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.NewNear;
import fi.polku.client.domain.NearRules;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is near a client. */
@Component
class NearDesk implements NearOnes {
    private final Access access;
    private final NearQueries queries;
    private final NearViews views;
    private final NearMandates mandates;
    private final Journal journal;
    private final Now now;

    NearDesk(
            Access access,
            NearQueries queries,
            NearViews views,
            NearMandates mandates,
            Journal journal,
            Now now) {
        this.access = access;
        this.queries = queries;
        this.views = views;
        this.mandates = mandates;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<NearOne> of(Actor actor, ClientId client) {
        boolean oneself = requireRead(actor, client);
        return views.once(views.of(actor, client, queries.listNow(client, now.today())), oneself);
    }

    @Override
    public List<NearOne> before(Actor actor, ClientId client) {
        requireRead(actor, client);
        return views.of(actor, client, queries.listBefore(client, now.today()));
    }

    @Override
    @Transactional
    public UUID add(Actor actor, ClientId client, NewNear near) {
        boolean oneself = requireWrite(actor, client);
        LocalDate today = now.today();
        if (oneself && near.kind() == NearKind.TRUSTEE) {
            throw Refusal.onField("kind", "client.near.kind.worker");
        }
        Refusals.throwIfAny(faults(client, near, today));
        if (oneself && (near.near() != null || near.custody() != null)) {
            throw new Denied("near");
        }
        UUID id = Ids.next();
        var row = row(id, client, near, oneself, today);
        save(actor, row, null, "client.journal.near.added");
        if (!oneself) {
            mandates.follow(actor, row);
        }
        return id;
    }

    @Override
    @Transactional
    public UUID change(Actor actor, ClientId client, UUID id, NewNear near) {
        boolean oneself = requireWrite(actor, client);
        LocalDate today = now.today();
        NearQueries.Row old = find(client, id);
        if (oneself && near.kind() == NearKind.TRUSTEE && old.kind() != NearKind.TRUSTEE) {
            throw Refusal.onField("kind", "client.near.kind.worker");
        }
        NewNear whole = oneself ? kept(old, near) : near;
        Refusals.throwIfAny(faults(client, whole, today));
        UUID next = Ids.next();
        var row = row(next, client, whole, oneself && !old.byWorker(), today);
        queries.replace(id, now.instant());
        save(actor, row, id, "client.journal.near.changed");
        if (!oneself && !sameRight(old, row)) {
            mandates.end(actor, old);
            mandates.follow(actor, row);
        }
        return next;
    }

    /** What the client may write anew of a row: a right that follows from it stays as it was. */
    private static NewNear kept(NearQueries.Row old, NewNear near) {
        boolean right = old.custody() != null || old.trusteeScope() != null;
        return new NewNear(
                old.nearClientId(),
                near.name(),
                near.phone(),
                right ? old.kind() : near.kind(),
                right ? old.fromOn() : near.fromOn(),
                right ? old.toOn() : near.toOn(),
                old.custody(),
                old.trusteeScope(),
                Objects.requireNonNullElse(old.trusteeGround(), ""),
                near.carer(),
                near.emergencyOrder(),
                near.mayTell(),
                near.livesTogether(),
                ToldBy.CLIENT);
    }

    /** Whether nothing changed that a right to act follows from. */
    private static boolean sameRight(NearQueries.Row old, NearQueries.Row row) {
        return old.kind() == row.kind()
                && old.custody() == row.custody()
                && old.trusteeScope() == row.trusteeScope()
                && Objects.equals(old.trusteeGround(), row.trusteeGround())
                && Objects.equals(old.toOn(), row.toOn());
    }

    private NearQueries.Row find(ClientId client, UUID id) {
        return queries.findForUpdate(client, id)
                .orElseThrow(() ->
                        queries.isOf(client, id)
                                ? new Refusal("client.near.gone")
                                : new Denied("near"));
    }

    private static List<Refusal> faults(ClientId client, NewNear near, LocalDate today) {
        var faults = new ArrayList<>(NearRules.faults(near, today));
        if (client.equals(near.near())) {
            faults.add(Refusal.onField("identity", "client.near.oneself"));
        }
        return faults;
    }

    private void save(Actor actor, NearQueries.Row row, @Nullable UUID replaces, String key) {
        Instant at = now.instant();
        queries.insert(row, replaces, at, actor.account());
        journal.record(entry(actor, row.clientId(), key, row.id()));
    }

    @Override
    @Transactional
    public void end(Actor actor, ClientId client, UUID id) {
        boolean oneself = requireWrite(actor, client);
        NearQueries.Row row = queries.findForUpdate(client, id).orElse(null);
        if (row == null) {
            if (!queries.isOf(client, id)) {
                throw new Denied("near");
            }
            return;
        }
        if (oneself && (row.custody() != null || row.trusteeScope() != null)) {
            // Custody and guardianship are a court's to end, not the client's.
            throw new Refusal("client.near.end.right");
        }
        queries.end(id, now.today(), now.instant(), actor.account());
        mandates.end(actor, row);
        journal.record(entry(actor, client, "client.journal.near.ended", id));
    }

    @Override
    public boolean isCarer(ClientId person) {
        return !carers(List.of(person)).isEmpty();
    }

    @Override
    public Set<ClientId> carers(Collection<ClientId> people) {
        return people.isEmpty() ? Set.of() : new HashSet<>(queries.listCarers(people, now.today()));
    }

    @Override
    public Set<ClientId> carersAloneWithCared(Collection<ClientId> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(queries.listCarersAlone(people, now.today()));
    }

    /** Whether the reader is the client in person; nobody reads it for another. */
    private boolean requireRead(Actor actor, ClientId client) {
        if (client.equals(actor.client())) {
            access.require(actor, ClientPermission.KEEP_NEAR_ONES);
            return true;
        }
        access.requireClient(actor, client);
        return false;
    }

    private boolean requireWrite(Actor actor, ClientId client) {
        if (client.equals(actor.client())) {
            access.require(actor, ClientPermission.KEEP_NEAR_ONES);
            return true;
        }
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, client);
        return false;
    }

    private static NearQueries.Row row(
            UUID id, ClientId client, NewNear near, boolean byClient, LocalDate today) {
        String name = near.name().strip();
        String phone = near.phone().strip();
        String ground = near.trusteeGround().strip();
        return new NearQueries.Row(
                id,
                client,
                near.near(),
                near.near() == null ? name : null,
                phone.isEmpty() ? null : phone,
                Objects.requireNonNull(near.kind()),
                near.fromOn(),
                near.toOn(),
                near.custody(),
                near.trusteeScope(),
                near.trusteeScope() == null ? null : ground,
                near.carer(),
                near.emergencyOrder(),
                near.mayTell(),
                near.livesTogether(),
                near.toldBy(),
                today,
                !byClient);
    }

    private static JournalEntry entry(Actor actor, ClientId client, String key, UUID id) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("client_relation", id);
    }
}
