package fi.polku.decision.internal;

import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.Assessments;
import fi.polku.decision.domain.OfficeRule;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a client needs special support, and what a worker may do then. */
@Component
class SpecialSupport {
    private final Assessments assessments;
    private final Organizations organizations;

    SpecialSupport(Assessments assessments, Organizations organizations) {
        this.assessments = assessments;
        this.organizations = organizations;
    }

    /** As the need assessment in force has found. */
    boolean of(ClientId client) {
        return assessments.latestNeed(client).filter(AssessmentView::specialSupport).isPresent();
    }

    boolean mayDecide(@Nullable ProfessionalId id, boolean special) {
        return find(id).filter(p ->
                        OfficeRule.mayDecide(
                                p.profession(), p.licensed(), p.publicOffice(), special))
                .isPresent();
    }

    boolean mayAnswerFor(@Nullable ProfessionalId id, boolean special) {
        return find(id).filter(p ->
                        OfficeRule.mayAnswerFor(
                                p.profession(), p.licensed(), p.publicOffice(), special))
                .isPresent();
    }

    Optional<ProfessionalView> find(@Nullable ProfessionalId id) {
        return Optional.ofNullable(id).flatMap(organizations::professional);
    }
}
