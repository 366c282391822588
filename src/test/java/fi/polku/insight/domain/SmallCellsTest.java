package fi.polku.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures of few people")
class SmallCellsTest {
    private static final long LEAST = 5;

    @Test
    @DisplayName("cannot be worked out: of every division, what is known fits a large figure too")
    void subtraction() {
        var small = new SmallCells(LEAST);
        int tried = 0;
        int hiddenSomewhere = 0;
        for (List<Long> counts : divisions(4, 14)) {
            Map<String, Long> cells = new TreeMap<>();
            for (int i = 0; i < counts.size(); i++) {
                cells.put("c" + i, counts.get(i));
            }
            Set<String> hidden = small.hidden(cells);
            tried++;
            cells.forEach((cell, count) -> {
                if (count > 0 && count < LEAST) {
                    assertThat(hidden).as(cells.toString()).contains(cell);
                }
            });
            if (hidden.isEmpty() || hidden.size() == cells.size()) {
                continue;
            }
            hiddenSomewhere++;
            long total = counts.stream().mapToLong(Long::longValue).sum();
            long shown =
                    cells.entrySet().stream()
                            .filter(e -> !hidden.contains(e.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            // What somebody can do with the total and the figures that are shown.
            for (Set<Long> possible : possible(hidden.size(), total - shown)) {
                assertThat(possible).as(cells + " hidden " + hidden).hasSizeGreaterThan(1);
                assertThat(possible)
                        .as("none is told to be few: " + cells + " hidden " + hidden)
                        .anyMatch(n -> n >= LEAST);
            }
        }
        assertThat(tried).isGreaterThan(30_000);
        assertThat(hiddenSomewhere).isGreaterThan(1_000);
    }

    /** The values that each hidden cell may have, when each holds somebody and they make a sum. */
    private static List<Set<Long>> possible(int cells, long sum) {
        var each = new ArrayList<Set<Long>>();
        for (int i = 0; i < cells; i++) {
            var values = new TreeSet<Long>();
            for (long n = 1; n <= sum - (cells - 1); n++) {
                values.add(n);
            }
            each.add(values);
        }
        return each;
    }

    private static List<List<Long>> divisions(int cells, long most) {
        List<List<Long>> all = List.of(List.of());
        for (int i = 0; i < cells; i++) {
            var longer = new ArrayList<List<Long>>();
            for (List<Long> one : all) {
                for (long n = 0; n < most; n++) {
                    var more = new ArrayList<>(one);
                    more.add(n);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    @DisplayName("hide one more of the others, the smallest, when they would be alone")
    void second() {
        var small = new SmallCells(LEAST);
        assertThat(small.hidden(Map.of("a", 3L, "b", 40L, "c", 9L)))
                .containsExactlyInAnyOrder("a", "c");
        assertThat(small.hidden(Map.of("a", 0L, "b", 40L))).isEmpty();
        assertThat(small.hidden(Map.of("a", 2L, "b", 40L))).containsExactlyInAnyOrder("a", "b");
        assertThat(small.hidden(Map.of("a", 1L, "b", 1L, "c", 30L)))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(small.shown(97, 100)).as("three others").isFalse();
        assertThat(small.shown(95, 100)).isTrue();
        assertThat(small.shown(100, 100)).isTrue();
    }
}
