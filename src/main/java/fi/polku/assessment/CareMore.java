package fi.polku.assessment;

import fi.polku.deadline.DelayReason;
import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a care assessment made at length tells besides.
 *
 * @param reason why care was asked for
 * @param plan what is done next, in words
 * @param delay why the limit cannot be kept (703/2023 36 §)
 * @param accessOn day of access told to the client
 * @param told that it was told
 * @param assessor professional of health care who assessed, when another than who records
 */
public record CareMore(
        @Nullable String reason,
        @Nullable String plan,
        @Nullable DelayReason delay,
        @Nullable LocalDate accessOn,
        boolean told,
        @Nullable ProfessionalId assessor) {
    /** Nothing more than the short form tells. */
    public static final CareMore NONE = new CareMore(null, null, null, null, false, null);
}
