package fi.polku.platform.web;

import java.util.Map;

/**
 * What stands round every page of a signed-in person: the unit, and how much waits in each place of
 * the navigation.
 *
 * @param unit in whose name the person works; empty when in none
 * @param acting for whom the person acts; empty = for oneself
 * @param counts by the name of the place; a place that is not open to the person is not there
 */
public record Frame(String unit, String acting, Map<String, Long> counts) {
    public static final Frame NONE = new Frame("", "", Map.of());

    public Frame {
        counts = Map.copyOf(counts);
    }

    /** Whether a place that has a number is open to the person. */
    public boolean has(String place) {
        return counts.containsKey(place);
    }

    public long count(String place) {
        return counts.getOrDefault(place, 0L);
    }
}
