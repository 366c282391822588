package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.internal.AssessmentQueries.Common;
import fi.polku.assessment.internal.AssessmentQueries.Written;
import fi.polku.client.ClientDetails;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Corrects a final assessment: a new row of the same register, of the same moment, with the reason.
 * What the first version set going (clocks, relationships, special support) is not done again.
 */
@Component
class Correcting {
    private final AssessmentQueries queries;
    private final Organizations organizations;
    private final Recording recording;
    private final Journal journal;
    private final Now now;

    Correcting(
            AssessmentQueries queries,
            Organizations organizations,
            Recording recording,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.organizations = organizations;
        this.recording = recording;
        this.journal = journal;
        this.now = now;
    }

    AssessmentId correct(
            Actor actor,
            ClientDetails client,
            AssessmentView before,
            NewAssessment assessment,
            String reason) {
        check(actor, before, assessment, reason);
        var at = now.instant();
        var id = new AssessmentId(Ids.at(at));
        var need = assessment.need();
        var care = assessment.care();
        var common =
                new Common(
                        id,
                        before.contactId(),
                        client.id(),
                        professional(actor, before, assessment),
                        header(actor, before, need == null ? null : need.serviceTask()),
                        at,
                        new Written(
                                before.happenedAt(),
                                null,
                                before.jointId(),
                                before.id(),
                                reason.strip(),
                                before.startedOn(),
                                before.pendingOn()));
        try {
            if (care != null) {
                queries.insertCare(common, care, null);
            } else if (need != null) {
                var responsible = need.responsible();
                queries.insertNeed(
                        common,
                        need,
                        before.matterId() == null ? null : new MatterId(before.matterId()),
                        responsible == null ? actor.professional() : responsible);
            }
        } catch (DuplicateKeyException e) {
            throw new Refusal("assessment.refusal.corrected");
        }
        journal.record(
                JournalEntry.about(client.id())
                        .by(actor.account(), actor.mainRole().name())
                        .key("assessment.journal.corrected." + before.register())
                        .subject("assessment", id.value())
                        .arg("professional", actor.professional()));
        return id;
    }

    private void check(
            Actor actor, AssessmentView before, NewAssessment assessment, String reason) {
        var rules = new AssessmentRules();
        rules.correction(reason);
        var care = assessment.care();
        var need = assessment.need();
        boolean same =
                before.register() == Register.PATIENT
                        ? care != null && need == null
                        : need != null && care == null;
        if (!same) {
            rules.refuse("kind", "assessment.refusal.kind");
        }
        var who = recording.professional(actor.professional());
        if (care != null) {
            rules.check(care, true);
            if (!actor.is(Role.SYSTEM)
                    && (who == null
                            || !AssessmentRules.mayAssessCare(who.profession(), who.licensed()))) {
                rules.refuse("kind", "assessment.refusal.licence");
            }
        }
        if (need != null) {
            rules.check(need, true, false);
            var view =
                    recording.professional(
                            need.responsible() == null ? actor.professional() : need.responsible());
            rules.responsible(
                    view == null ? null : view.profession(),
                    view != null && view.licensed(),
                    view != null && view.publicOffice(),
                    need.specialSupport());
            if (need.specialSupport() != before.specialSupport()) {
                // A decision of its own, with its own page: a correction does not make it.
                rules.refuse("special", "assessment.refusal.special.decided");
            }
        }
        Refusals.throwIfAny(rules.refusals());
    }

    private static @Nullable ProfessionalId professional(
            Actor actor, AssessmentView before, NewAssessment assessment) {
        var care = assessment.care();
        var assessor = care == null ? null : care.more().assessor();
        var earlier = before.professionalId();
        return assessor != null ? assessor : earlier != null ? earlier : actor.professional();
    }

    private RecordHeader header(Actor actor, AssessmentView before, @Nullable ServiceTask task) {
        return new RecordHeader(
                before.register(),
                task,
                organizations.organiser(),
                before.producerId(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.CORRECTED);
    }
}
