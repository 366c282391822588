package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.client.Clients;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.Contacts;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Ruling;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what was judged is recorded: the contact leaves the queue, what follows begins. */
@Component
class RecordingDesk implements AssessmentRecording {
    private final Access access;
    private final Relationships relationships;
    private final JointServices jointServices;
    private final Organizations organizations;
    private final Clients clients;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final ContactHandling handling;
    private final ContactOutcomes outcomes;
    private final Now now;
    private final CareRecorder cares;
    private final NeedRecorder needs;

    RecordingDesk(
            Access access,
            Relationships relationships,
            JointServices jointServices,
            Organizations organizations,
            Clients clients,
            Deadlines deadlines,
            Contacts contacts,
            ContactHandling handling,
            ContactOutcomes outcomes,
            Now now,
            CareRecorder cares,
            NeedRecorder needs) {
        this.access = access;
        this.relationships = relationships;
        this.jointServices = jointServices;
        this.organizations = organizations;
        this.clients = clients;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.handling = handling;
        this.outcomes = outcomes;
        this.now = now;
        this.cares = cares;
        this.needs = needs;
    }

    @Override
    @Transactional
    public List<AssessmentId> record(Actor actor, ContactId contactId, NewAssessment assessment) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, contactId);
        if (contact.status() == ContactStatus.ASSESSED) {
            throw new Refusal("assessment.refusal.already");
        }
        if (!contact.isOpen()) {
            throw new Refusal("assessment.refusal.closed");
        }
        var clientId = contact.client();
        var its =
                new Recorded(
                        actor,
                        contact,
                        clientId == null ? null : clients.get(clientId),
                        professional(actor),
                        now.instant());
        var responsible = check(its, assessment);
        if (contact.status() == ContactStatus.RECEIVED && actor.account() != null) {
            handling.take(actor, contactId);
        }
        var ids = new ArrayList<AssessmentId>();
        var care = assessment.care();
        if (care != null) {
            ids.add(cares.record(its, care));
        }
        var need = assessment.need();
        if (need != null) {
            ids.add(needs.record(its, need, responsible));
        }
        outcomes.assessed(actor, contactId, ids.getFirst().value(), its.at());
        openRelationships(its, assessment, responsible, ids.getFirst());
        return List.copyOf(ids);
    }

    private @Nullable ProfessionalId check(Recorded its, NewAssessment assessment) {
        var rules = new AssessmentRules();
        var who = its.professional();
        boolean system = its.actor().is(Role.SYSTEM);
        var care = assessment.care();
        var need = assessment.need();
        if (care == null && need == null) {
            rules.refuse("kind", "assessment.refusal.kind");
        }
        if (care != null) {
            rules.check(care, its.client() != null);
            if (!system
                    && (who == null
                            || !AssessmentRules.mayAssessCare(who.profession(), who.licensed()))) {
                rules.refuse("kind", "assessment.refusal.licence");
            }
        }
        ProfessionalId responsible = null;
        if (need != null) {
            rules.check(need, its.client() != null, its.contact().proposal().specialSupport());
            responsible = need.responsible() == null ? its.professionalId() : need.responsible();
            var view =
                    responsible == null
                            ? null
                            : organizations.professional(responsible).orElse(null);
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

    private void openRelationships(
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
        var professional = its.professionalId();
        var holders = new ArrayList<Holder>();
        if (professional != null) {
            holders.add(Holder.of(professional));
        }
        if (responsible != null && !responsible.equals(professional)) {
            holders.add(Holder.of(responsible));
        }
        holders.add(Holder.of(its.contact().unit()));
        if (assessment.need() != null
                && !needs.socialUnit(its.contact()).equals(its.contact().unit())) {
            holders.add(Holder.of(needs.socialUnit(its.contact())));
        }
        holders.forEach(h ->
                relationships.open(client, h, RelationshipKind.CARE, source.value(), today, to));
        if (assessment.care() != null && assessment.need() != null) {
            // Assessed together (703/2023 46 §): both sectors use what both found.
            jointServices.begin(its.actor(), client, source.value(), today);
            if (to != null) {
                jointServices.end(source.value(), to);
            }
        }
    }

    private static Stream<Outcome> outcomes(NewAssessment assessment) {
        var care = assessment.care();
        var need = assessment.need();
        return Stream.concat(
                care == null ? Stream.of() : Stream.of(care.outcome()),
                need == null ? Stream.of() : Stream.of(need.outcome()));
    }

    @Override
    public Optional<LocalDate> nextLimit(ContactId contactId, NewAssessment assessment) {
        var contact = contacts.find(contactId).orElseThrow();
        var clientId = contact.client();
        var its =
                new Recorded(
                        Actor.system(),
                        contact,
                        clientId == null ? null : clients.get(clientId),
                        null,
                        now.instant());
        var care = assessment.care();
        var need = assessment.need();
        var next = new ArrayList<NextClocks.Next>();
        if (care != null) {
            next.addAll(NextClocks.after(care, its.contactOn(), its.assessedAt(), its.bornOn()));
        }
        if (need != null) {
            next.addAll(NextClocks.after(need, its.pendingAt(), its.bornOn()));
        }
        return next.stream()
                .map(n ->
                        deadlines.rule(
                                AssessmentRecords.startOf(its, n, its.subject(), contact.unit())))
                .flatMap(Optional::stream)
                .map(Ruling::dueOn)
                .min(LocalDate::compareTo);
    }

    private @Nullable ProfessionalView professional(Actor actor) {
        var id = actor.professional();
        return id == null ? null : organizations.professional(id).orElse(null);
    }
}
