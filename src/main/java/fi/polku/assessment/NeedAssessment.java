package fi.polku.assessment;

import fi.polku.contact.Ground;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Palvelutarpeen arviointi (SHL 37 §, 703/2023 42 §) with the fields that the law names.
 *
 * @param clientView the client's own opinion, in the client's words
 * @param specialReason why special support is or, against a proposal, is not needed
 * @param responsible who answers for the assessment; null = whoever records it
 * @param highestCareAllowance gets the highest care allowance, which gives the limit of 36 §
 * @param disabled a disabled person in the sense of vammaispalvelulaki, as above
 * @param more what an assessment made at length also tells
 */
public record NeedAssessment(
        Outcome outcome,
        String situation,
        String supportNeed,
        Set<NeedCode> needs,
        String clientView,
        String conclusions,
        boolean ownWorkerClient,
        boolean ownWorkerProfessional,
        NeedDuration duration,
        boolean specialSupport,
        Set<Ground> grounds,
        @Nullable String specialReason,
        ServiceTask serviceTask,
        @Nullable ProfessionalId responsible,
        boolean highestCareAllowance,
        boolean disabled,
        NeedMore more) {
    /** One made at the contact, in short. */
    public NeedAssessment(
            Outcome outcome,
            String situation,
            String supportNeed,
            Set<NeedCode> needs,
            String clientView,
            String conclusions,
            boolean ownWorkerClient,
            boolean ownWorkerProfessional,
            NeedDuration duration,
            boolean specialSupport,
            Set<Ground> grounds,
            @Nullable String specialReason,
            ServiceTask serviceTask,
            @Nullable ProfessionalId responsible,
            boolean highestCareAllowance,
            boolean disabled) {
        this(
                outcome,
                situation,
                supportNeed,
                needs,
                clientView,
                conclusions,
                ownWorkerClient,
                ownWorkerProfessional,
                duration,
                specialSupport,
                grounds,
                specialReason,
                serviceTask,
                responsible,
                highestCareAllowance,
                disabled,
                NeedMore.NONE);
    }

    public NeedAssessment {
        needs = Set.copyOf(needs);
        grounds = Set.copyOf(grounds);
    }

    /** The same, at length. */
    public NeedAssessment with(NeedMore also) {
        return new NeedAssessment(
                outcome,
                situation,
                supportNeed,
                needs,
                clientView,
                conclusions,
                ownWorkerClient,
                ownWorkerProfessional,
                duration,
                specialSupport,
                grounds,
                specialReason,
                serviceTask,
                responsible,
                highestCareAllowance,
                disabled,
                also);
    }
}
