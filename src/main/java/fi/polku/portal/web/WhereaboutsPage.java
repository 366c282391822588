package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a worker asks where a protected person is, and the answer, shown once.
 *
 * @param shown null before the reason is chosen
 */
public record WhereaboutsPage(
        String address, String person, String name, List<Choice> reasons, @Nullable Shown shown) {
    public WhereaboutsPage {
        reasons = List.copyOf(reasons);
    }

    /** What is known: ways to be reached, who answers for the person, and coming times. */
    public record Shown(String reason, List<Fact> facts, List<Fact> times) {
        public Shown {
            facts = List.copyOf(facts);
            times = List.copyOf(times);
        }
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}
}
