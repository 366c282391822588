package fi.polku.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a clock is to be counted from after a correction.
 *
 * @param contactOn the deciding day
 * @param startedAt the moment, in Helsinki, from which the limit is counted
 * @param facts facts of the rules that change; the others stay as they are
 * @param why in the words of whoever corrects
 */
public record ClockCorrection(
        LocalDate contactOn, LocalDateTime startedAt, Map<String, String> facts, String why) {
    public ClockCorrection {
        facts = Map.copyOf(facts);
    }
}
