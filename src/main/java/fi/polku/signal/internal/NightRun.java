package fi.polku.signal.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.signal.domain.Condition;
import fi.polku.signal.domain.Person;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.internal.NightQueries.FoundPerson;
import fi.polku.signal.internal.NightQueries.Made;
import fi.polku.signal.internal.NightQueries.NewReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks one rule about everybody and keeps what it finds; a second run of the same day does nothing.
 */
@Component
class NightRun {
    private final TrialRun asking;
    private final NightQueries queries;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    NightRun(
            TrialRun asking,
            NightQueries queries,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.asking = asking;
        this.queries = queries;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    /** Answers how many signals were made. */
    @Transactional
    int run(SignalRule rule, LocalDate day) {
        queries.lock();
        if (queries.exists(rule.id(), day)) {
            return 0;
        }
        long began = System.nanoTime();
        var asked = asking.ask(rule, List.of(day), now.today());
        var found = new ArrayList<FoundPerson>();
        var places = new HashMap<UUID, Integer>();
        for (int place = 0; place < asked.people().size(); place++) {
            Person person = asked.people().get(place);
            if (asked.findings().any(place)
                    && person.lives(day)
                    && (person.resident() || !rule.population().homeMunicipality())
                    && rule.population().has(person.bornOn(), day)
                    && asked.findings().hold(rule.condition(), place, 0)) {
                found.add(counted(rule, asked.findings(), person, place));
                places.put(person.id(), place);
            }
        }
        Instant at = now.instant();
        List<Made> made =
                found.isEmpty()
                        ? List.of()
                        : queries.insert(rule, day, found, organizations.organiser(), at);
        reasons(rule, asked.findings(), places, made, at);
        UUID id = Ids.at(at);
        queries.insertNight(
                id,
                rule,
                day,
                found.size(),
                made.size(),
                found.isEmpty() ? 0 : queries.countWithoutRelation(found, day),
                (System.nanoTime() - began) / 1_000_000,
                at);
        journal.record(
                JournalEntry.about(null)
                        .by(null, Actor.system().mainRole().name())
                        .key("signal.journal.night")
                        .subject("signal_night", id)
                        .hiddenFromClient()
                        .arg("rule", rule.id())
                        .arg("made", made.size()));
        return made.size();
    }

    private static FoundPerson counted(
            SignalRule rule, Findings findings, Person person, int place) {
        return new FoundPerson(
                person.id(),
                rule.condition().facts().anyMatch(f -> findings.patient(f, place, 0)),
                rule.condition().facts().anyMatch(f -> findings.social(f, place, 0)));
    }

    /** The facts that held, each with its number, for each register that was counted. */
    private void reasons(
            SignalRule rule,
            Findings findings,
            Map<UUID, Integer> places,
            List<Made> made,
            Instant at) {
        List<Condition.Fact> facts = rule.condition().facts().toList();
        var reasons = new ArrayList<NewReason>();
        for (Made signal : made) {
            int place = places.getOrDefault(signal.clientId(), 0);
            for (int i = 0; i < facts.size(); i++) {
                Condition.Fact fact = facts.get(i);
                boolean so = findings.so(fact, place, 0);
                if (so != fact.wanted()) {
                    continue;
                }
                String code = fact.kind().code();
                int value = findings.value(fact, place, 0);
                if (!so) {
                    reasons.add(new NewReason(signal.id(), i, "NONE", code, "NONE", 0));
                }
                for (Register register : Register.values()) {
                    boolean counted =
                            register == Register.PATIENT
                                    ? findings.patient(fact, place, 0)
                                    : findings.social(fact, place, 0);
                    if (so && counted) {
                        reasons.add(
                                new NewReason(
                                        signal.id(),
                                        i,
                                        register.name(),
                                        code,
                                        FactData.of(fact.kind(), register),
                                        value));
                    }
                }
            }
        }
        if (!reasons.isEmpty()) {
            queries.insertReasons(reasons, at);
        }
    }
}
