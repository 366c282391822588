package fi.polku.insight;

import fi.polku.insight.Picture.Table;
import java.util.List;

/**
 * Those who use many services, as counts: who they are, what their paths are like, what it costs
 * and what they wait for.
 *
 * @param tooFew whether the group is too small to be told of at all
 */
public record ManyServicesPage(
        String says,
        boolean tooFew,
        List<Fact> facts,
        List<Section> people,
        List<Section> paths,
        Cost cost,
        Table waits,
        List<String> definition,
        Table prices) {
    /** A number with its words. */
    public record Fact(String label, String value) {}

    /** One division of the group. */
    public record Section(String id, String title, Table table) {}

    /** What the use has cost, and what is not priced. */
    public record Cost(List<Fact> facts, Table table, String unpriced) {}
}
