package fi.polku.portal.web;

import fi.polku.client.ClientDetails;
import fi.polku.deadline.ClockCard;
import fi.polku.path.PathView;
import fi.polku.team.MemberView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person on one page: what matters, goal, path, team, next date, open clocks, last measures,
 * open tasks and the timeline.
 */
public record ClientPage(
        ClientDetails who,
        List<Fact> facts,
        @Nullable PathView path,
        List<MemberView> team,
        boolean hasOwnWorker,
        @Nullable String next,
        @Nullable String nextHref,
        List<ClockCard> clocks,
        List<Score> scores,
        List<String> tasks,
        Timeline timeline) {
    /** A name and its value; masked values say so. */
    public record Fact(String name, String value) {}

    /** The last score of one instrument. */
    public record Score(String name, String value, String meaning, String on) {}

    public String href() {
        return "/work/clients/" + who.id().value();
    }
}
