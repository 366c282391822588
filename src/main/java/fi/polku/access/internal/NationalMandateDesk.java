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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        take(holder, self, told, kept -> true);
    }

    /**
     * What the service tells of those whom the person chose, and of nobody else: the rights to act
     * for others stay as they were.
     *
     * @return how many rights there are to act for them now
     */
    @Transactional
    public int toldOf(
            Account holder, ClientId self, List<String> asked, List<NationalMandate> told) {
        Set<ClientId> chosen =
                asked.stream()
                        .flatMap(code -> citizens.byIdentityCode(code).stream())
                        .collect(Collectors.toSet());
        return take(holder, self, told, kept -> chosen.contains(kept.client()));
    }

    private int take(
            Account holder, ClientId self, List<NationalMandate> told, Predicate<Listed> asked) {
        locks.lock("mandate", self.value().toString());
        Instant at = now.instant();
        LocalDate today = Now.dayOf(at);
        Map<Right, String> rights = rights(told, self, at);
        int all = rights.size();
        for (Listed kept : queries.listNational(self, today)) {
            if (asked.test(kept) && rights.remove(right(kept)) == null) {
                queries.endNational(kept.id(), at);
                journal.record(entry(holder, kept, "access.journal.nationalEnded"));
            }
        }
        rights.forEach((right, request) -> {
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
            JournalEntry entry = entry(holder, mandate, "access.journal.nationalTold");
            journal.record(request.isEmpty() ? entry : entry.arg("request", request));
        });
        return all;
    }

    /** Each with the id of the question that it answers; empty = the question had none. */
    private Map<Right, String> rights(List<NationalMandate> told, ClientId self, Instant at) {
        var rights = new LinkedHashMap<Right, String>();
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
                    .ifPresent(right ->
                            rights.putIfAbsent(
                                    right, Objects.requireNonNullElse(mandate.request(), "")));
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
