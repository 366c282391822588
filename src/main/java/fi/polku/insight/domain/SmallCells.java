package fi.polku.insight.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Hides figures of few people so that subtraction does not give them back. In a division of a known
 * total the hidden figures can be told only as a sum: others are hidden too until each of the
 * hidden could be anything from one to at least the least that is shown.
 */
public final class SmallCells {
    private final long least;

    public SmallCells(long least) {
        this.least = least;
    }

    /** Whether a count by itself may be shown; nobody is not somebody. */
    public boolean shown(long count) {
        return count == 0 || count >= least;
    }

    /** A count of a known total: its complement must not be few either. */
    public boolean shown(long count, long total) {
        return shown(count) && shown(total - count);
    }

    /**
     * Which cells of a division are hidden, when its total is known.
     *
     * @param cells counts that together make the total
     */
    public <K extends Comparable<K>> Set<K> hidden(Map<K, Long> cells) {
        var hidden = new LinkedHashSet<K>();
        cells.forEach((key, count) -> {
            if (!shown(count)) {
                hidden.add(key);
            }
        });
        if (hidden.isEmpty()) {
            return hidden;
        }
        var left = new LinkedHashMap<>(cells);
        left.keySet().removeAll(hidden);
        var smallestFirst =
                left.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(
                                Map.Entry.<K, Long>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .map(Map.Entry::getKey)
                        .iterator();
        while (!vague(cells, hidden) && smallestFirst.hasNext()) {
            hidden.add(smallestFirst.next());
        }
        if (!vague(cells, hidden)) {
            // Too few people altogether: nothing of the division is told.
            hidden.addAll(cells.keySet());
        }
        return hidden;
    }

    /** Whether each hidden cell could hold the least that is shown, the others one at least. */
    private <K> boolean vague(Map<K, Long> cells, Set<K> hidden) {
        long sum = hidden.stream().mapToLong(k -> cells.getOrDefault(k, 0L)).sum();
        return hidden.size() > 1 && sum - (hidden.size() - 1) >= least;
    }
}
