package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Ruling;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("The worked examples of the law")
class LawTablesTest {
    private static final List<LawExample> EXAMPLES = LawExample.all();

    private final List<DeadlineRule> law = RuleBook.written();
    private final Counter counter = new Counter(FinnishCalendar.INSTANCE);

    @ParameterizedTest(name = "{0}")
    @FieldSource("EXAMPLES")
    @DisplayName("are ruled as the acts say")
    void example(LawExample e) {
        var ruling =
                RuleBook.find(law, e.family(), e.decidedOn(), e.facts())
                        .map(rule ->
                                counter.count(rule, e.decidedOn(), e.countedFrom(), e.facts()));
        assertThat(ruling.map(Ruling::ruleId)).as(e.toString()).isEqualTo(e.rule());
        assertThat(ruling.map(Ruling::dueOn)).as(e.toString()).isEqualTo(e.due());
    }

    @Test
    @DisplayName("have names of their own, and facts that their family takes")
    void written() {
        assertThat(EXAMPLES).extracting(LawExample::toString).doesNotHaveDuplicates();
        for (LawExample e : EXAMPLES) {
            assertThat(Families.of(e.family()).facts())
                    .as(e.toString())
                    .extracting(f -> f.name())
                    .containsAll(e.given().keySet());
        }
    }

    @Test
    @DisplayName("meet every rule")
    void everyRule() {
        assertThat(EXAMPLES.stream().flatMap(e -> e.rule().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(law.stream().map(DeadlineRule::id).toList());
    }

    @Test
    @DisplayName("show every change of law from both sides, of the same person")
    void everyChange() {
        var missing = new ArrayList<String>();
        for (DeadlineRule rule : law) {
            if (rule.validFrom() != null && !shown(rule, rule.validFrom(), -1)) {
                missing.add(rule.id() + " on its first day and the day before it");
            }
            if (rule.validTo() != null && !shown(rule, rule.validTo(), 1)) {
                missing.add(rule.id() + " on its last day and the day after it");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("show every age limit from both sides")
    void everyAge() {
        var missing = new ArrayList<String>();
        for (DeadlineRule rule : law) {
            if (rule.ageGroup() == AgeGroup.UNDER_23 && !met(rule, turns(23, 1))) {
                missing.add(rule.id() + " on the day before the 23rd birthday");
            }
            if (rule.ageGroup() == AgeGroup.UNDER_23 && !met(rule, e -> e.born().isEmpty())) {
                missing.add(rule.id() + " of an unknown birth date");
            }
            if (rule.ageGroup() != AgeGroup.ALL && !beside(rule, turns(23, 0))) {
                missing.add(rule.id() + " on the 23rd birthday");
            }
            if (ageFrom(rule) && !(met(rule, turns(75, 0)) && beside(rule, turns(75, 1)))) {
                missing.add(rule.id() + " on the 75th birthday and the day before it");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("show every fact that a rule asks both ways")
    void everyFact() {
        var missing = new ArrayList<String>();
        for (DeadlineRule rule : law) {
            asked(rule)
                    .forEach(fact -> {
                        Predicate<LawExample> holds = e -> fact.holds(e.facts());
                        if (!beside(rule, holds) || !beside(rule, holds.negate())) {
                            missing.add(rule.id() + " with and without " + fact.name());
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<Condition.Fact> asked(DeadlineRule rule) {
        return rule.conditions().stream().flatMap(Families::named);
    }

    private static boolean ageFrom(DeadlineRule rule) {
        return rule.conditions().stream().anyMatch(c -> c.toString().contains("age 75"));
    }

    /** The person turns so old so many days after the deciding day. */
    private static Predicate<LawExample> turns(int years, int days) {
        return e ->
                e.born()
                        .filter(born -> born.plusYears(years).equals(e.decidedOn().plusDays(days)))
                        .isPresent();
    }

    private static boolean met(DeadlineRule rule, Predicate<LawExample> which) {
        return EXAMPLES.stream().filter(e -> e.gives(rule)).anyMatch(which);
    }

    /** An example of the family while the rule is in force, whatever rule it meets. */
    private static boolean beside(DeadlineRule rule, Predicate<LawExample> which) {
        return EXAMPLES.stream()
                .filter(e -> e.family() == rule.family() && rule.isInForce(e.decidedOn()))
                .anyMatch(which);
    }

    private static boolean shown(DeadlineRule rule, LocalDate edge, int outwards) {
        return EXAMPLES.stream()
                .filter(e -> e.gives(rule) && e.decidedOn().equals(edge))
                .anyMatch(e ->
                        EXAMPLES.stream()
                                .filter(o -> o.decidedOn().equals(edge.plusDays(outwards)))
                                .anyMatch(o -> o.person().equals(e.person())));
    }
}
