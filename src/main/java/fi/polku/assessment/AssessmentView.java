package fi.polku.assessment;

import fi.polku.contact.ContactId;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded assessment as read back. Which fields are there depends on the register: care in the
 * patient register, need in that of social welfare.
 */
public record AssessmentView(
        AssessmentId id,
        @Nullable ContactId contactId,
        @Nullable ClientId clientId,
        Register register,
        Outcome outcome,
        @Nullable Urgency urgency,
        @Nullable String findings,
        @Nullable String profession,
        @Nullable Boolean canKeepLimit,
        @Nullable Remedy remedy,
        @Nullable String situation,
        @Nullable String supportNeed,
        List<String> needs,
        @Nullable String clientView,
        @Nullable String conclusions,
        boolean ownWorkerClient,
        boolean ownWorkerProfessional,
        @Nullable NeedDuration duration,
        boolean specialSupport,
        List<String> grounds,
        @Nullable String specialReason,
        @Nullable String serviceTask,
        @Nullable UUID matterId,
        UnitId producerId,
        @Nullable ProfessionalId professionalId,
        @Nullable ProfessionalId responsibleId,
        @Nullable UUID jointId,
        @Nullable UUID correctsId,
        @Nullable String correctionReason,
        @Nullable String reason,
        @Nullable String plan,
        @Nullable DelayReason delayReason,
        @Nullable LocalDate accessOn,
        @Nullable Boolean accessTold,
        List<String> supportGrounds,
        @Nullable Boolean conditionsMet,
        @Nullable String othersView,
        @Nullable LocalDate pendingOn,
        @Nullable LocalDate startedOn,
        @Nullable String notMade,
        @Nullable String narrative,
        boolean oral,
        boolean certificateOnly,
        boolean highestCareAllowance,
        boolean disabled,
        String recordStatus,
        Instant happenedAt,
        Instant recordedAt) {}
