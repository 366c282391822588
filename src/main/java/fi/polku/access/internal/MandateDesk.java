package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.domain.InvitationCode;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MandateDesk implements Mandates {
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final Access access;
    private final MandateQueries queries;
    private final Journal journal;
    private final Now now;

    MandateDesk(Access access, MandateQueries queries, Journal journal, Now now) {
        this.access = access;
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<Listed> held(Actor oneself) {
        AccountId account = oneself.account();
        return account == null
                ? List.of()
                : queries.listHeld(account, oneself.client(), now.instant());
    }

    @Override
    public Optional<Mandate> usable(Account holder, UUID mandate) {
        return queries.listHeld(holder.id(), holder.client(), now.instant()).stream()
                .filter(m -> m.id().equals(mandate))
                .findFirst()
                .map(m ->
                        new Mandate(
                                m.id(),
                                m.client(),
                                m.kind(),
                                EnumSet.copyOf(m.registers()),
                                EnumSet.copyOf(m.powers()),
                                m.fromOn(),
                                m.toOn()));
    }

    @Override
    public List<Listed> given(Actor client) {
        return queries.listGiven(self(client), now.today());
    }

    @Override
    public List<Listed> guardians(Actor worker, ClientId child) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, child);
        return queries.listGiven(child, now.today()).stream()
                .filter(m -> m.kind().ofMinor())
                .toList();
    }

    @Override
    @Transactional
    public String invite(Actor client, NewProxy proxy) {
        ClientId me = self(client);
        LocalDate today = now.today();
        LocalDate from = Objects.requireNonNullElse(proxy.fromOn(), today);
        Refusals.throwIfAny(faults(proxy, from, today));
        String code = InvitationCode.next();
        UUID id = Ids.next();
        Instant at = now.instant();
        var powers = EnumSet.of(Mandate.Power.READ);
        powers.addAll(proxy.powers());
        queries.insertProxy(
                new Listed(
                        id,
                        me,
                        Mandate.Kind.PROXY,
                        proxy.called().strip(),
                        proxy.registers().stream().sorted().toList(),
                        List.copyOf(powers),
                        from,
                        proxy.toOn(),
                        null),
                InvitationCode.hash(code),
                at.plus(INVITATION),
                client.account(),
                at);
        journal.record(entry(client, me, "access.journal.proxyInvited", id));
        return code;
    }

    private static List<Refusal> faults(NewProxy proxy, LocalDate from, LocalDate today) {
        var faults = new ArrayList<Refusal>();
        String called = proxy.called().strip();
        if (called.isEmpty()) {
            faults.add(Refusal.onField("called", "access.proxy.called"));
        } else if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            faults.add(Refusal.onField("called", "access.proxy.called.long"));
        }
        if (proxy.registers().isEmpty()) {
            faults.add(Refusal.onField("register", "access.proxy.register"));
        }
        if (from.isBefore(today)) {
            faults.add(Refusal.onField("from", "access.proxy.from"));
        }
        if (proxy.toOn() != null && proxy.toOn().isBefore(from)) {
            faults.add(Refusal.onField("to", "access.proxy.to"));
        }
        return faults;
    }

    @Override
    @Transactional
    public void accept(Actor holder, String code) {
        AccountId account = holder.account();
        if (account == null || holder.proxy() != null) {
            throw new Denied("mandate");
        }
        Instant at = now.instant();
        Listed found =
                queries.findInvitedForUpdate(InvitationCode.hash(code), account, at)
                        // One cannot be one's own proxy; that too is told in the same words.
                        .filter(m -> !m.client().equals(holder.client()))
                        .orElseThrow(() -> Refusal.onField("code", "access.proxy.code"));
        if (found.acceptedAt() != null) {
            return;
        }
        queries.saveAccepted(found.id(), account, at);
        journal.record(
                JournalEntry.about(found.client())
                        .by(account, holder.mainRole().name())
                        .key("access.journal.proxyAccepted")
                        .subject("mandate", found.id()));
    }

    @Override
    @Transactional
    public void withdraw(Actor client, UUID mandate) {
        ClientId me = self(client);
        if (queries.withdrawGiven(me, mandate, client.account(), now.instant()) == 0) {
            if (!queries.isOf(me, null, mandate)) {
                throw new Denied("mandate");
            }
            return;
        }
        journal.record(entry(client, me, "access.journal.proxyWithdrawn", mandate));
    }

    @Override
    @Transactional
    public void giveUp(Actor holder, UUID mandate) {
        AccountId account = holder.account();
        Listed found =
                held(holder).stream()
                        .filter(m -> m.id().equals(mandate) && m.kind() == Mandate.Kind.PROXY)
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            if (!queries.isOf(null, account, mandate)) {
                throw new Denied("mandate");
            }
            return;
        }
        queries.withdrawGiven(found.client(), mandate, account, now.instant());
        journal.record(entry(holder, found.client(), "access.journal.proxyGivenUp", mandate));
    }

    @Override
    @Transactional
    public void guardian(Actor by, NewGuardian guardian) {
        access.require(by, AccessPermission.PROTECT_MINORS);
        access.requireClient(by, guardian.child());
        if (!guardian.kind().ofMinor() || guardian.registers().isEmpty()) {
            throw new Refusal("access.guardian.kind");
        }
        if (guardian.lastDay().isBefore(guardian.fromOn())) {
            throw Refusal.onField("from", "access.guardian.age");
        }
        UUID id = Ids.next();
        if (queries.insertGuardian(id, guardian, by.account(), now.instant()) > 0) {
            journal.record(entry(by, guardian.child(), "access.journal.guardianRecorded", id));
        }
    }

    @Override
    @Transactional
    public void trustee(Actor by, NewTrustee trustee) {
        access.require(by, AccessPermission.PROTECT_MINORS);
        access.requireClient(by, trustee.client());
        if (trustee.ground().isBlank()) {
            throw Refusal.onField("ground", "access.trustee.ground");
        }
        LocalDate to = trustee.toOn();
        if (to != null && to.isBefore(trustee.fromOn())) {
            throw Refusal.onField("to", "access.proxy.to");
        }
        UUID id = Ids.next();
        if (queries.insertTrustee(id, trustee, by.account(), now.instant()) > 0) {
            journal.record(entry(by, trustee.client(), "access.journal.trusteeRecorded", id));
        }
    }

    @Override
    public List<Listed> ofClient(Actor worker, ClientId client) {
        access.requireClient(worker, client);
        return queries.listGiven(client, now.today());
    }

    @Override
    @Transactional
    public void endRecorded(Actor worker, ClientId client, ClientId holder) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, client);
        for (UUID id : queries.endRecorded(client, holder, worker.account(), now.instant())) {
            journal.record(entry(worker, client, "access.journal.mandateEnded", id));
        }
    }

    private ClientId self(Actor actor) {
        access.require(actor, AccessPermission.NAME_PROXIES);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("mandate");
        }
        return client;
    }

    private static JournalEntry entry(Actor actor, ClientId client, String key, UUID id) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("mandate", id);
    }
}
