package fi.polku.assessment;

import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assessment was recorded. */
public record AssessmentRecorded(
        AssessmentId assessment,
        @Nullable ContactId contact,
        @Nullable ClientId client,
        Register register,
        LocalDate on) {}
