package fi.polku.decision;

import fi.polku.assessment.MatterId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision as it is read.
 *
 * @param rootId the first version of the same decision
 * @param current no later version is in force
 */
public record DecisionView(
        DecisionId id,
        DecisionId rootId,
        ClientId clientId,
        MatterId matterId,
        @Nullable ApplicationId applicationId,
        ServiceTask serviceTask,
        UnitId producerId,
        DecisionOutcome outcome,
        @Nullable String facts,
        @Nullable String evidence,
        @Nullable String provisions,
        boolean reasonsLeftOut,
        boolean concernsOther,
        @Nullable String otherParties,
        @Nullable String deviation,
        boolean specialSupport,
        ProfessionalId contactPersonId,
        @Nullable ProfessionalId deciderId,
        @Nullable LocalDate decidedOn,
        @Nullable Instant signedAt,
        @Nullable DecisionId correctsId,
        @Nullable CorrectionGround correctionGround,
        @Nullable String correctionWords,
        boolean consent,
        int revision,
        RecordStatus recordStatus,
        boolean current) {
    public boolean isDraft() {
        return recordStatus == RecordStatus.DRAFT;
    }

    /** Signed, in force, and not annulled. */
    public boolean isInForce() {
        return recordStatus == RecordStatus.FINAL && current;
    }
}
