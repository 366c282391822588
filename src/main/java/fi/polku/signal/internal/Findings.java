package fi.polku.signal.internal;

import fi.polku.signal.domain.Condition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the facts of a condition found: a number for a person and a day, or nothing. */
final class Findings implements FactQueries.Sink {
    private static final int NOTHING = Integer.MIN_VALUE;

    private final Map<UUID, Integer> places;
    private final int dayCount;
    private final Map<Condition.Fact, Counts> facts = new HashMap<>();
    private Counts current;

    /**
     * @param people whom it is asked about, in their order
     */
    Findings(List<UUID> people, int dayCount) {
        places = HashMap.newHashMap(people.size());
        for (int i = 0; i < people.size(); i++) {
            places.put(people.get(i), i);
        }
        this.dayCount = dayCount;
        this.current = new Counts(0);
    }

    /** Numbers and registers of one fact, a row of days for each person who has any. */
    private static final class Counts {
        private final int[][] values;
        private final byte[][] registers;

        Counts(int people) {
            values = new int[people][];
            registers = new byte[people][];
        }
    }

    /** Begins to take what one fact finds; false when it was asked already. */
    boolean begin(Condition.Fact fact) {
        if (facts.containsKey(fact.counted())) {
            return false;
        }
        current = new Counts(places.size());
        facts.put(fact.counted(), current);
        return true;
    }

    @Override
    public void found(UUID person, int day, int value, boolean patient, boolean social) {
        Integer place = places.get(person);
        if (place == null) {
            return;
        }
        if (current.values[place] == null) {
            current.values[place] = new int[dayCount];
            Arrays.fill(current.values[place], NOTHING);
            current.registers[place] = new byte[dayCount];
        }
        current.values[place][day] = value;
        current.registers[place][day] = (byte) ((patient ? 1 : 0) + (social ? 2 : 0));
    }

    /** Whether the condition holds of a person on a day. */
    boolean hold(Condition condition, int place, int day) {
        return condition.holds(fact -> so(fact, place, day));
    }

    /** Whether anything at all was found of the person. */
    boolean any(int place) {
        return facts.values().stream().anyMatch(c -> c.values[place] != null);
    }

    boolean so(Condition.Fact fact, int place, int day) {
        Counts counts = counts(fact);
        return counts.values[place] != null && counts.values[place][day] != NOTHING;
    }

    int value(Condition.Fact fact, int place, int day) {
        return so(fact, place, day) ? counts(fact).values[place][day] : 0;
    }

    boolean patient(Condition.Fact fact, int place, int day) {
        return so(fact, place, day) && (counts(fact).registers[place][day] & 1) > 0;
    }

    boolean social(Condition.Fact fact, int place, int day) {
        return so(fact, place, day) && (counts(fact).registers[place][day] & 2) > 0;
    }

    private Counts counts(Condition.Fact fact) {
        Counts counts = facts.get(fact.counted());
        if (counts == null) {
            throw new IllegalStateException("Not asked: " + fact.kind());
        }
        return counts;
    }
}
