package fi.polku.portal.web;

import fi.polku.deadline.ClockCard;
import fi.polku.path.PathView;
import fi.polku.privacy.LookedAt;
import fi.polku.team.MemberView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the client sees first: goal, steps, team, next date, what to do, promised limits and who has
 * looked.
 *
 * @param called the name the client is called by
 * @param path null before there is a plan that the client may see
 * @param mayAnswer whether a plan waits for an answer that the reader may give
 */
public record MyPage(
        String called,
        @Nullable PathView path,
        boolean mayAnswer,
        @Nullable NextDate next,
        List<ToDo> toDo,
        List<MemberView> team,
        List<ClockCard> clocks,
        List<LookedAt> looks) {
    /** The next booked time, with the parts of its calendar leaf. */
    public record NextDate(
            String href, String month, String day, String weekday, String what, String where) {}

    /** One thing the client can do now. */
    public record ToDo(String icon, String href, String title, String detail) {}
}
