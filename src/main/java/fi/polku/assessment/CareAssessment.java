package fi.polku.assessment;

import fi.polku.contact.Urgency;
import fi.polku.deadline.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Hoidon tarpeen arviointi (THL-laki 51 §): how urgent, what comes next, with whom, and whether the
 * limit can be kept (54 §).
 *
 * @param findings what came out when the person was talked with
 * @param profession code of the profession seen first, when the outcome is an appointment
 * @param oral of oral health, whose limits are its own (51 b §)
 * @param certificateOnly only a certificate or a statement is asked for
 * @param canKeepLimit null when no limit begins
 * @param more what one made at length also tells
 */
public record CareAssessment(
        Urgency urgency,
        String findings,
        Outcome outcome,
        @Nullable String profession,
        boolean oral,
        boolean certificateOnly,
        @Nullable Boolean canKeepLimit,
        @Nullable Remedy remedy,
        CareMore more) {
    /** One made at the contact, in short. */
    public CareAssessment(
            Urgency urgency,
            String findings,
            Outcome outcome,
            @Nullable String profession,
            boolean oral,
            boolean certificateOnly,
            @Nullable Boolean canKeepLimit,
            @Nullable Remedy remedy) {
        this(
                urgency,
                findings,
                outcome,
                profession,
                oral,
                certificateOnly,
                canKeepLimit,
                remedy,
                CareMore.NONE);
    }

    /** The same, at length. */
    public CareAssessment with(CareMore also) {
        return new CareAssessment(
                urgency,
                findings,
                outcome,
                profession,
                oral,
                certificateOnly,
                canKeepLimit,
                remedy,
                also);
    }

    /** The ordinary case: an appointment with a profession, inside the limit. */
    public static CareAssessment appointment(String profession, String findings) {
        return new CareAssessment(
                Urgency.NON_URGENT,
                findings,
                Outcome.APPOINTMENT,
                profession,
                false,
                false,
                true,
                null);
    }
}
