package fi.polku.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What is being recorded: an assessment of care, of social need, or of both at once (a joint
 * service stores each in its own register, 703/2023 46 §).
 */
public record NewAssessment(@Nullable CareAssessment care, @Nullable NeedAssessment need) {
    public static NewAssessment of(CareAssessment care) {
        return new NewAssessment(care, null);
    }

    public static NewAssessment of(NeedAssessment need) {
        return new NewAssessment(null, need);
    }

    public static NewAssessment of(CareAssessment care, NeedAssessment need) {
        return new NewAssessment(care, need);
    }
}
