package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.CitizenRegister;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates.Listed;
import fi.polku.access.NationalMandate;
import fi.polku.access.Role;
import fi.polku.access.domain.NationalMatters;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the national service tells that a client may do for others. */
@Component
class NationalMandateDesk {
    /** What makes two mandates of one holder the same. */
    private record Right(
            ClientId client,
            List<Register> registers,
            List<Mandate.Power> powers,
            @Nullable LocalDate lastDay) {}

    private final CitizenRegister citizens;
    private final MandateQueries queries;
    private final OutsideAccountQueries locks;
    private final Journal journal;
    private final Now now;

    NationalMandateDesk(
            CitizenRegister citizens,
            MandateQueries queries,
            OutsideAccountQueries locks,
            Journal journal,
            Now now) {
        this.citizens = citizens;
        this.queries = queries;
        this.locks = locks;
        this.journal = journal;
        this.now = now;
    }

    /**
     * All that the service tells of a client now: what is new begins today, what it does not tell
     * of any more ends, and the rest stays untouched.
     */
    @Transactional
    public void told(Account holder, ClientId self, List<NationalMandate> told) {
        locks.lock("mandate", self.value().toString());
        Instant at = now.instant();
        LocalDate today = Now.dayOf(at);
        var rights = rights(told, self, at);
        for (Listed kept : queries.listNational(self, today)) {
            if (!rights.remove(right(kept))) {
                queries.endNational(kept.id(), at);
                journal.record(entry(holder, kept, "access.journal.nationalEnded"));
            }
        }
        for (Right right : rights) {
            var mandate =
                    new Listed(
                            Ids.next(),
                            right.client,
                            Mandate.Kind.NATIONAL,
                            holder.name(),
                            right.registers,
                            right.powers,
                            today,
                            right.lastDay,
                            at);
            queries.insertNational(mandate, self, holder.id(), at);
            journal.record(entry(holder, mandate, "access.journal.nationalTold"));
        }
    }

    private Set<Right> rights(List<NationalMandate> told, ClientId self, Instant at) {
        var rights = new LinkedHashSet<Right>();
        for (NationalMandate mandate : told) {
            Instant until = mandate.until();
            if (until != null && !until.isAfter(at)) {
                continue;
            }
            NationalMatters.of(mandate.code())
                    .flatMap(given ->
                            principal(mandate, self)
                                    .map(client ->
                                            new Right(
                                                    client,
                                                    List.of(given.register()),
                                                    given.powers().stream().sorted().toList(),
                                                    // One that ends at midnight had its last day
                                                    // before it.
                                                    until == null
                                                            ? null
                                                            : Now.dayOf(until.minusNanos(1)))))
                    .ifPresent(rights::add);
        }
        return rights;
    }

    /** Whoever is not our client has nothing here to act on; nobody is one's own proxy. */
    private Optional<ClientId> principal(NationalMandate mandate, ClientId self) {
        return citizens.byIdentityCode(mandate.principalCode()).filter(c -> !c.equals(self));
    }

    private static Right right(Listed kept) {
        return new Right(
                kept.client(),
                kept.registers(),
                kept.powers().stream().sorted().toList(),
                kept.toOn());
    }

    private static JournalEntry entry(Account holder, Listed mandate, String key) {
        return JournalEntry.about(mandate.client())
                .by(holder.id(), Role.PROXY.name())
                .key(key)
                .subject("mandate", mandate.id());
    }
}
