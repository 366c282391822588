package fi.polku.segment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A choice to be recorded.
 *
 * @param reason needed when it differs from the proposal or corrects an earlier row
 * @param clientView the client's own words
 * @param reviewOn null = by the default of the segment
 * @param correction whether it corrects the choice in force instead of following it
 * @param seen the choice in force that the form was opened with; null = there was none
 */
public record NewChoice(
        Segment chosen,
        @Nullable String reason,
        @Nullable String clientView,
        @Nullable LocalDate reviewOn,
        boolean correction,
        @Nullable SegmentChoiceId seen) {}
