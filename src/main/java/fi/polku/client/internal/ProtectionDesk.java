package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientPermission;
import fi.polku.client.Disclosures;
import fi.polku.client.Protections;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records and lifts non-disclosure for safety. */
@Component
class ProtectionDesk implements Protections {
    private static final int WORDS_AT_MOST = 2000;

    private final ProtectionQueries queries;
    private final ClientQueries clients;
    private final Disclosures disclosures;
    private final Access access;
    private final AccessLog log;
    private final Journal journal;
    private final Now now;

    ProtectionDesk(
            ProtectionQueries queries,
            ClientQueries clients,
            Disclosures disclosures,
            Access access,
            AccessLog log,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.clients = clients;
        this.disclosures = disclosures;
        this.access = access;
        this.log = log;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public State of(Actor actor, ClientId client) {
        require(actor, client);
        log.viewed(actor, client, "PROTECTION", "CARE");
        return new State(
                !disclosures.hidden(List.of(client)).isEmpty(),
                queries.registered(client),
                queries.list(client));
    }

    @Override
    @Transactional
    public void protect(Actor actor, ClientId client, LocalDate from, @Nullable LocalDate to) {
        require(actor, client);
        LocalDate today = now.today();
        var wrong = new ArrayList<Refusal>();
        if (from.isBefore(today.minusYears(10)) || from.isAfter(today.plusYears(1))) {
            wrong.add(Refusal.onField("from", "client.protection.from.far"));
        }
        if (wrong.isEmpty() && to != null && (to.isBefore(from) || to.isBefore(today))) {
            wrong.add(Refusal.onField("to", "client.protection.to.past"));
        }
        if (wrong.isEmpty() && to != null && to.isAfter(today.plusYears(20))) {
            wrong.add(Refusal.onField("to", "client.protection.to.far"));
        }
        Refusals.throwIfAny(wrong);
        clients.lock(client);
        boolean same =
                queries.list(client).stream()
                        .anyMatch(p ->
                                p.liftedAt() == null
                                        && p.fromOn().equals(from)
                                        && Objects.equals(p.toOn(), to));
        if (same) {
            return;
        }
        var moment = now.instant();
        var id = Ids.at(moment);
        queries.insert(id, client, from, to, moment, actor.account());
        ProtectionMemo.forget();
        // What is served of the person changes with it: programs that keep a copy must ask again.
        clients.touch(client, moment);
        var entry =
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                to == null
                                        ? "client.journal.protected"
                                        : "client.journal.protected.until")
                        .subject("client_protection", id)
                        .arg("from_on", from);
        journal.record(to == null ? entry : entry.arg("to_on", to));
    }

    @Override
    @Transactional
    public void lift(Actor actor, ClientId client, String reason) {
        require(actor, client);
        String said = reason.strip();
        if (said.isEmpty()) {
            throw Refusal.onField("reason", "client.protection.reason.none");
        }
        if (said.codePointCount(0, said.length()) > WORDS_AT_MOST) {
            throw Refusal.onField(
                    "reason", "client.protection.reason.long", Map.of("n", WORDS_AT_MOST));
        }
        clients.lock(client);
        var moment = now.instant();
        var id = Ids.at(moment);
        int lifted =
                queries.lift(client, said, now.today(), moment, actor.account())
                        + queries.liftRegistered(
                                id, client, said, now.today(), moment, actor.account());
        ProtectionMemo.forget();
        if (lifted == 0) {
            throw new Refusal("client.protection.nothing");
        }
        clients.touch(client, moment);
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("client.journal.unprotected")
                        .subject("client", client.value()));
    }

    private void require(Actor actor, ClientId client) {
        access.require(actor, ClientPermission.PROTECT);
        access.requireClient(actor, client);
    }
}
