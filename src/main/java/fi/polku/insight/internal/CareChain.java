package fi.polku.insight.internal;

import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.VisitOutcome;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Urgency;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event chain of health care: what is null has not happened or is not known.
 *
 * @param clientId null while nobody knows whom the contact concerns
 * @param municipalityCode null also when the person is under non-disclosure
 * @param assessor profession of the one who assessed the need
 * @param profession profession of the one with whom the time is
 */
record CareChain(
        UUID chainId,
        @Nullable ClientId clientId,
        @Nullable String identityCode,
        @Nullable String municipalityCode,
        @Nullable UnitId unitId,
        @Nullable Instant contactAt,
        @Nullable Instant assessedAt,
        @Nullable String assessor,
        @Nullable Urgency urgency,
        @Nullable Outcome result,
        @Nullable Instant bookedAt,
        @Nullable Instant startsAt,
        @Nullable String profession,
        @Nullable ServiceType serviceType,
        @Nullable MeetingMode mode,
        @Nullable VisitOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant cancelledAt,
        @Nullable CancelledBy cancelledBy) {
    boolean visited() {
        return outcome == VisitOutcome.ATTENDED;
    }
}
