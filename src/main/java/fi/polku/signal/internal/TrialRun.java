package fi.polku.signal.internal;

import fi.polku.signal.domain.Person;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.domain.Suppression;
import fi.polku.signal.domain.TrialCount;
import fi.polku.signal.domain.TrialLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the facts of a rule about everybody, as of many days at once. */
@Component
class TrialRun {
    private static final long[] NEVER = {};

    private final PopulationQueries population;
    private final FactQueries facts;

    TrialRun(PopulationQueries population, FactQueries facts) {
        this.population = population;
        this.facts = facts;
    }

    /** Everybody, and what the rule's facts found of them. */
    record Asked(List<Person> people, Findings findings) {}

    Asked ask(SignalRule rule, List<LocalDate> days, LocalDate today) {
        facts.makeRoom();
        List<Person> people = population.all(today);
        var findings = new Findings(people.stream().map(Person::id).toList(), days.size());
        rule.condition()
                .facts()
                .forEach(fact -> {
                    if (findings.begin(fact)) {
                        facts.find(fact.counted(), days, findings);
                    }
                });
        return new Asked(people, findings);
    }

    /** What the rule would have found as of the days, and what followed: counts only. */
    List<TrialLine> count(SignalRule rule, List<LocalDate> days, LocalDate today) {
        Asked asked = ask(rule, days, today);
        Map<UUID, List<Long>> followed =
                population.followed(
                        rule.followed().kind(),
                        days.getFirst().minusDays(rule.followed().days()),
                        days.getLast().plusDays(rule.followed().days()));
        var count = new TrialCount(rule, days);
        boolean[] nowhere = new boolean[days.size()];
        for (int place = 0; place < asked.people().size(); place++) {
            Person person = asked.people().get(place);
            boolean[] fits = nowhere;
            if (asked.findings().any(place)) {
                fits = new boolean[days.size()];
                for (int day = 0; day < fits.length; day++) {
                    fits[day] = asked.findings().hold(rule.condition(), place, day);
                }
            }
            List<Long> happened = followed.get(person.id());
            count.add(
                    person,
                    fits,
                    happened == null
                            ? NEVER
                            : happened.stream().mapToLong(Long::longValue).toArray());
        }
        return Suppression.of(count.lines());
    }
}
