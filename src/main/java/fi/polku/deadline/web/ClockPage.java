package fi.polku.deadline.web;

import fi.polku.deadline.ClockCard;
import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one clock in finished words.
 *
 * @param title what the clock measures
 * @param person whose it is; null when not known or not to be told to this reader
 * @param personHref where the person's own page is; null as above
 * @param facts unit, who is in charge, rule, law
 * @param forms null for those who may only read
 */
public record ClockPage(
        String title,
        @Nullable String person,
        @Nullable String personHref,
        ClockCard card,
        List<Line> facts,
        List<Event> history,
        @Nullable Forms forms) {

    /** A fact with its name. */
    public record Line(String label, String value, @Nullable String href) {}

    /** One thing that happened; {@code more} are lines under it. */
    public record Event(String when, String what, List<String> more) {}

    /**
     * What can be recorded of the clock.
     *
     * @param address where the forms are sent, without their last word
     * @param open whether the event is still waited for; a closed clock can only be corrected
     * @param sent which form came back with errors; empty when none did
     * @param typed what had been typed in it
     * @param decidingLabel null when the limit is counted from the deciding day itself
     * @param assessmentOn null when the rules do not ask the day of the assessment
     */
    public record Forms(
            String address,
            boolean open,
            String sent,
            Map<String, String> typed,
            List<Choice> delays,
            List<Choice> remedies,
            List<Choice> ends,
            List<Choice> facts,
            boolean byHour,
            @Nullable String decidingLabel,
            String startLabel,
            String contactOn,
            String startOn,
            String startTime,
            @Nullable String assessmentOn) {
        /** What was typed in a field of the form that came back. */
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
