package fi.polku.signal.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a rule fits a person: facts put together by all, any and at least so many of. */
public sealed interface Condition {

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least so many of the parts hold; one = any of them. */
    record AtLeast(int least, List<Condition> parts) implements Condition {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One fact.
     *
     * @param wanted whether it must be so; false = it must not
     * @param limit the number that it is compared with
     * @param days the window that it looks back on
     * @param visits of how many visits at least a share is counted
     * @param bands {@code instrument/score/band} that worry
     */
    record Fact(FactKind kind, boolean wanted, int limit, int days, int visits, List<String> bands)
            implements Condition {
        public Fact {
            bands = List.copyOf(bands);
        }

        /** The same as if it must be so: what is counted. */
        public Fact counted() {
            return new Fact(kind, true, limit, days, visits, bands);
        }
    }

    /** Whether it holds, when it is known which facts are so. */
    default boolean holds(Predicate<Fact> so) {
        return switch (this) {
            case All all -> all.parts().stream().allMatch(p -> p.holds(so));
            case AtLeast some ->
                    some.parts().stream().filter(p -> p.holds(so)).count() >= some.least();
            case Fact fact -> so.test(fact.counted()) == fact.wanted();
        };
    }

    /** The facts in their order. */
    default Stream<Fact> facts() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(Condition::facts);
            case AtLeast some -> some.parts().stream().flatMap(Condition::facts);
            case Fact fact -> Stream.of(fact);
        };
    }

    /**
     * Whether it can hold only of people of whom some fact is so. A rule that fits those of whom
     * nothing is known would find everybody.
     */
    default boolean findsSomebody() {
        return !holds(fact -> false);
    }
}
