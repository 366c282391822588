package fi.polku.platform.web;

import java.util.Map;

/**
 * What stands round every page of a signed-in person: the unit, and how much waits in each place of
 * the navigation.
 *
 * @param unit in whose name the person works; empty when in none
 * @param counts by the name of the place; a place that is not there has no number
 */
public record Frame(String unit, Map<String, Long> counts) {
    public static final Frame NONE = new Frame("", Map.of());

    public Frame {
        counts = Map.copyOf(counts);
    }

    public long count(String place) {
        return counts.getOrDefault(place, 0L);
    }
}
