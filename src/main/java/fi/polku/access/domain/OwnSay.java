package fi.polku.access.domain;

import fi.polku.kernel.Register;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Whether a minor's own word hides an event from guardians (703/2023 34 § and 51 §). */
public final class OwnSay {
    private static final int OF_AGE = 18;

    /** A younger one may be taken as not able to decide (THL, on 34 §); a person can be asked. */
    private static final int ASSESSED_FROM = 12;

    private OwnSay() {}

    /** What the word does. */
    public enum Answer {
        /** Hidden, a professional has found the minor able. */
        HIDES,
        /** Hidden, and waits for an assessment. */
        HIDES_AND_WAITS,
        /** A professional has found the minor not able, or the reason not enough. */
        REFUSED,
        TOO_YOUNG,
        /** Of age, or the birth date is not known: there is nobody to hide from. */
        NOBODY_TO_HIDE_FROM
    }

    /**
     * The answer on a day.
     *
     * @param assessed what a professional found at this event the last time; null = nothing yet
     */
    public static Answer answer(
            @Nullable LocalDate bornOn,
            LocalDate today,
            Register register,
            @Nullable Boolean assessed) {
        if (bornOn == null || Period.between(bornOn, today).getYears() >= OF_AGE) {
            return Answer.NOBODY_TO_HIDE_FROM;
        }
        if (assessed != null) {
            // In social welfare each reason is weighed by itself: an earlier yes is not the next.
            return !assessed
                    ? Answer.REFUSED
                    : register == Register.PATIENT ? Answer.HIDES : Answer.HIDES_AND_WAITS;
        }
        return Period.between(bornOn, today).getYears() < ASSESSED_FROM
                ? Answer.TOO_YOUNG
                : Answer.HIDES_AND_WAITS;
    }
}
