package fi.polku.assessment.internal;

import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every recording does, of a contact or of a draft: check, write, open what follows. */
@Component
class Recording {
    private final Relationships relationships;
    private final JointServices jointServices;
    private final Organizations organizations;
    private final CareRecorder cares;
    private final NeedRecorder needs;

    Recording(
            Relationships relationships,
            JointServices jointServices,
            Organizations organizations,
            CareRecorder cares,
            NeedRecorder needs) {
        this.relationships = relationships;
        this.jointServices = jointServices;
        this.organizations = organizations;
        this.cares = cares;
        this.needs = needs;
    }

    /**
     * Refuses what may not be recorded; answers who answers for the need assessment.
     *
     * @param proposed whether special support was proposed, so that rejecting it needs a reason
     */
    @Nullable ProfessionalId check(Recorded its, NewAssessment assessment, boolean proposed) {
        var rules = new AssessmentRules();
        boolean system = its.actor().is(Role.SYSTEM);
        var care = assessment.care();
        var need = assessment.need();
        if (care == null && need == null) {
            rules.refuse("kind", "assessment.refusal.kind");
        }
        if (care != null) {
            rules.check(care, its.client() != null);
            var other = care.more().assessor();
            var who = other == null ? its.professional() : professional(other);
            if (!system
                    && (who == null
                            || !AssessmentRules.mayAssessCare(who.profession(), who.licensed()))) {
                rules.refuse(other == null ? "kind" : "assessor", "assessment.refusal.licence");
            }
        }
        ProfessionalId responsible = null;
        if (need != null) {
            rules.check(need, its.client() != null, proposed);
            responsible = need.responsible() == null ? its.professionalId() : need.responsible();
            var view = responsible == null ? null : professional(responsible);
            if (view != null || !system) {
                rules.responsible(
                        view == null ? null : view.profession(),
                        view != null && view.licensed(),
                        view != null && view.publicOffice(),
                        need.specialSupport());
            }
        }
        Refusals.throwIfAny(rules.refusals());
        return responsible;
    }

    /** Writes the records, care first. */
    List<AssessmentId> write(
            Recorded its, NewAssessment assessment, @Nullable ProfessionalId responsible) {
        var ids = new ArrayList<AssessmentId>();
        var care = assessment.care();
        var need = assessment.need();
        if (care != null) {
            ids.add(cares.record(its, care, its.joint() == null ? null : need));
        }
        if (need != null) {
            ids.add(needs.record(its, need, responsible));
        }
        return List.copyOf(ids);
    }

    /** Opens the relationships of those who go on with the client. */
    void relate(
            Recorded its,
            NewAssessment assessment,
            @Nullable ProfessionalId responsible,
            AssessmentId source) {
        var client = its.clientId();
        if (client == null) {
            return;
        }
        var today = Now.dayOf(its.at());
        boolean goesOn = outcomes(assessment).anyMatch(o -> !o.ends());
        // Advice is followed up for a month; help that goes on is ended by whoever ends it.
        LocalDate to = goesOn ? null : today.plusDays(30);
        var holders = new LinkedHashSet<Holder>();
        add(holders, its.professionalId());
        add(holders, responsible);
        var care = assessment.care();
        add(holders, care == null ? null : care.more().assessor());
        holders.add(Holder.of(its.unit()));
        if (assessment.need() != null) {
            holders.add(Holder.of(needs.socialUnit(its)));
        }
        holders.forEach(h ->
                relationships.open(client, h, RelationshipKind.CARE, source.value(), today, to));
        if (its.contact() != null && care != null && assessment.need() != null) {
            // Assessed together (703/2023 46 §): both sectors use what both found.
            jointServices.begin(its.actor(), client, source.value(), today);
            if (to != null) {
                jointServices.end(source.value(), to);
            }
        }
    }

    private static void add(Set<Holder> holders, @Nullable ProfessionalId professional) {
        if (professional != null) {
            holders.add(Holder.of(professional));
        }
    }

    private static Stream<Outcome> outcomes(NewAssessment assessment) {
        var care = assessment.care();
        var need = assessment.need();
        return Stream.concat(
                care == null ? Stream.of() : Stream.of(care.outcome()),
                need == null ? Stream.of() : Stream.of(need.outcome()));
    }

    @Nullable ProfessionalView professional(@Nullable ProfessionalId id) {
        return id == null ? null : organizations.professional(id).orElse(null);
    }
}
