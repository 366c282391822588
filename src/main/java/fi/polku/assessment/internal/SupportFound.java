package fi.polku.assessment.internal;

import fi.polku.access.Role;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.SpecialSupportRules;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries special support from a need assessment onward. A social worker in public office who
 * records the assessment decides by it; what somebody else records is a proposal to the one who
 * answers for the assessment.
 */
@Component
class SupportFound {
    private final SpecialSupportQueries queries;
    private final Organizations organizations;
    private final Journal journal;

    SupportFound(SpecialSupportQueries queries, Organizations organizations, Journal journal) {
        this.queries = queries;
        this.organizations = organizations;
        this.journal = journal;
    }

    void record(
            Recorded its,
            NeedAssessment need,
            AssessmentId assessment,
            @Nullable ProfessionalId responsible,
            RecordHeader header) {
        var client = its.clientId();
        if (client == null || !need.specialSupport()) {
            return;
        }
        boolean decides =
                its.actor().is(Role.SYSTEM)
                        || (responsible != null
                                && responsible.equals(its.professionalId())
                                && officeHolder(responsible));
        var today = Now.dayOf(its.at());
        var more = need.more();
        var review = more.review();
        var id = new SpecialSupportId(Ids.at(its.at()));
        var reason = need.specialReason();
        boolean kept =
                queries.insert(
                        new SpecialSupportQueries.NewSupport(
                                id,
                                client,
                                assessment.value(),
                                more.supportGrounds(),
                                need.grounds(),
                                reason == null || reason.isBlank() ? need.conclusions() : reason,
                                its.professionalId(),
                                decides ? responsible : null,
                                decides ? today : null,
                                !decides
                                        ? null
                                        : review != null
                                                ? review
                                                : today.plusMonths(
                                                        SpecialSupportRules.REVIEW_MONTHS)),
                        header,
                        its.at());
        if (kept) {
            journal.record(
                    AssessmentRecords.entry(
                                    its,
                                    decides
                                            ? "assessment.journal.special.decided"
                                            : "assessment.journal.special.proposed")
                            .subject("special-support", id.value())
                            .arg("professional", decides ? responsible : its.professionalId())
                            .arg("from_on", decides ? today : null));
        }
    }

    private boolean officeHolder(ProfessionalId id) {
        return organizations
                .professional(id)
                .filter(p ->
                        AssessmentRules.mayAssessSpecialSupport(p.profession(), p.publicOffice()))
                .isPresent();
    }
}
