package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import java.util.List;

/** What a rule asks of the facts of a case, as data that can be printed. */
public sealed interface Condition {
    boolean holds(DeadlineFacts facts);

    /** The fact must have the value; when it is not given, the default counts. */
    record Fact(String name, boolean wanted, boolean otherwise) implements Condition {
        @Override
        public boolean holds(DeadlineFacts facts) {
            return facts.is(name, otherwise) == wanted;
        }

        @Override
        public String toString() {
            return (wanted ? "" : "not ") + name;
        }
    }

    /** The age on the deciding day, when it is known. */
    record AgeFrom(int years) implements Condition {
        @Override
        public boolean holds(DeadlineFacts facts) {
            Integer age = facts.age();
            return age != null && age >= years;
        }

        @Override
        public String toString() {
            return "age " + years + " or more";
        }
    }

    /** One of them is enough. */
    record AnyOf(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(DeadlineFacts facts) {
            return conditions.stream().anyMatch(c -> c.holds(facts));
        }

        @Override
        public String toString() {
            return String.join(" or ", conditions.stream().map(Condition::toString).toList());
        }
    }

    /** At least one of the conditions fails: the rest of a rule. */
    record NotAll(List<Fact> facts) implements Condition {
        @Override
        public boolean holds(DeadlineFacts given) {
            return !facts.stream().allMatch(f -> f.holds(given));
        }

        @Override
        public String toString() {
            return "not ("
                    + String.join(" and ", facts.stream().map(Fact::toString).toList())
                    + ")";
        }
    }
}
