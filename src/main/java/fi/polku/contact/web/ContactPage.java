package fi.polku.contact.web;

import fi.polku.deadline.ClockCard;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one contact, in words.
 *
 * @param told a sentence to tell first, for example that somebody was faster
 * @param typed which form was refused: change, return, close or release; empty when none
 * @param typedReason what was typed in it
 * @param specialSupportTicked whether the tick of the change form is on
 */
public record ContactPage(
        String address,
        String title,
        String state,
        String text,
        List<Fact> facts,
        boolean decided,
        String urgency,
        String urgencyTone,
        String direction,
        String areas,
        boolean specialSupport,
        List<Reason> reasons,
        List<Choice> urgencies,
        List<Choice> directions,
        List<Choice> areaChoices,
        List<Choice> closeReasons,
        List<Fact> history,
        List<Fact> alike,
        List<ClockCard> clocks,
        @Nullable String clientId,
        @Nullable String clientName,
        @Nullable String reporter,
        String reporterState,
        boolean canRelease,
        boolean open,
        boolean mine,
        boolean canTake,
        boolean reached,
        @Nullable String told,
        String typed,
        String typedReason,
        boolean specialSupportTicked) {

    /** The errors, for the form that has them. */
    public FormErrors errorsOf(String form, FormErrors errors) {
        return typed.equals(form) ? errors : FormErrors.NONE;
    }

    /** The reason of the refused form has the plain id, to which the summary's link leads. */
    public String idOf(String form) {
        return typed.equals(form) ? "reason" : form + "-reason";
    }

    /** What was typed in a form that was refused. */
    public String valueOf(String form) {
        return typed.equals(form) ? typedReason : "";
    }

    /** A labelled value. */
    public record Fact(String label, String value) {}

    /** A reason of the proposal. */
    public record Reason(String text, boolean against) {}
}
