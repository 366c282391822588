package fi.polku.insight.internal;

import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.domain.SmallCells;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the counted may be shown: nothing here gives back a figure of few people. */
record ManyServicesCounts(
        ManyServicesDefinition definition,
        Map<String, Map<String, Long>> divisions,
        List<ManyServicesQueries.Cost> costs) {
    /** Divisions whose cells together are the whole group. */
    static final List<String> WHOLE =
            List.of(
                    "MUNICIPALITY",
                    "AGE",
                    "SEX",
                    "LANGUAGE",
                    "SEGMENT",
                    "OWN_WORKER",
                    "PLAN",
                    "NEXT");

    static ManyServicesCounts of(
            ManyServicesDefinition definition,
            List<ManyServicesQueries.Cell> cells,
            List<ManyServicesQueries.Cost> costs) {
        var divisions = new LinkedHashMap<String, Map<String, Long>>();
        for (var cell : cells) {
            divisions
                    .computeIfAbsent(cell.division(), d -> new LinkedHashMap<>())
                    .put(cell.code(), cell.people());
        }
        return new ManyServicesCounts(definition, divisions, costs);
    }

    private SmallCells small() {
        return new SmallCells(definition.leastShown());
    }

    long total(String what) {
        return division("TOTAL").getOrDefault(what, 0L);
    }

    Map<String, Long> division(String name) {
        return divisions.getOrDefault(name, Map.of());
    }

    /** Whether the group may be told of, and whether it leaves others untold of too. */
    boolean tooFew() {
        return !small().shown(total("MEMBERS"))
                || total("MEMBERS") == 0
                || !small().shown(total("USERS") - total("MEMBERS"));
    }

    /** The cells of a division with what may be shown; null = hidden. */
    Map<String, @Nullable Long> shown(String name) {
        Map<String, Long> cells = division(name);
        Set<String> hidden = WHOLE.contains(name) ? small().hidden(cells) : Set.of();
        var shown = new LinkedHashMap<String, @Nullable Long>();
        cells.forEach((code, people) ->
                shown.put(
                        code,
                        hidden.contains(code)
                                        || (!WHOLE.contains(name)
                                                && !small().shown(people, total("MEMBERS")))
                                ? null
                                : people));
        return shown;
    }

    /** Kinds of event whose cost is told by itself; the rest are only in the sum. */
    Set<String> hiddenCosts() {
        var people = new LinkedHashMap<String, Long>();
        costs.stream().filter(c -> c.people() > 0).forEach(c -> people.put(c.code(), c.people()));
        return small().hidden(people);
    }

    BigDecimal ofMembers() {
        return sum(costs.stream().map(ManyServicesQueries.Cost::euroOfMembers).toList());
    }

    BigDecimal ofAll() {
        return sum(costs.stream().map(ManyServicesQueries.Cost::euro).toList());
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> euros) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal euro : euros) {
            sum = euro == null ? sum : sum.add(euro);
        }
        return sum;
    }
}
