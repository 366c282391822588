package fi.polku.appointment.web;

import fi.polku.deadline.ClockCard;
import fi.polku.path.StepView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a professional has ready before the meeting, gathered from the client's record. */
public record VisitSummary(
        String clientName,
        String clientAge,
        String clientHref,
        @Nullable String goal,
        List<StepView> steps,
        List<Score> scores,
        List<ClockCard> clocks) {
    /** The latest score of an instrument. */
    public record Score(String name, String on, String value, String meaning) {}
}
