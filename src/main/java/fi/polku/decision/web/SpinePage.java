package fi.polku.decision.web;

import fi.polku.deadline.ClockCard;
import java.util.List;

/** The spine of a client in social welfare: matters with what belongs to them, relationships. */
public record SpinePage(
        String name, String href, List<Matter> matters, List<Relationship> relationships) {
    /**
     * A matter in words.
     *
     * @param tone of its tag
     */
    public record Matter(
            String href,
            String title,
            String state,
            String tone,
            String began,
            String need,
            boolean open,
            boolean assessable,
            List<ClockCard> clocks,
            List<Row> applications,
            List<Row> decisions) {}

    /** A line that leads somewhere; an empty address leads nowhere. */
    public record Row(String href, String text, String sub, String tag, String tone) {}

    /** A client relationship in words; an ended one has no page of its end. */
    public record Relationship(
            String title, String span, String responsible, String ground, String end) {}
}
