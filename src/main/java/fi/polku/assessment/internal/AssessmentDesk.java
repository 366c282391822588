package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentRecorded;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.Assessments;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.Direction;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AssessmentDesk implements Assessments {
    private final AssessmentQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final Organizations organizations;
    private final Clients clients;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;

    AssessmentDesk(
            AssessmentQueries queries,
            Access access,
            Relationships relationships,
            Organizations organizations,
            Clients clients,
            Deadlines deadlines,
            Contacts contacts,
            Journal journal,
            ApplicationEventPublisher events,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.organizations = organizations;
        this.clients = clients;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.journal = journal;
        this.events = events;
        this.now = now;
    }

    /** One recording under way: who, of what, of whom, when. */
    private record Case(
            Actor actor,
            ContactView contact,
            @Nullable ClientDetails client,
            @Nullable ProfessionalView professional,
            Instant at) {
        @Nullable ClientId clientId() {
            return client == null ? null : client.id();
        }

        @Nullable LocalDate bornOn() {
            return client == null ? contact.bornOn() : client.bornOn();
        }

        SubjectRef subject() {
            return SubjectRef.of("contact", contact.id());
        }

        LocalDate contactOn() {
            return Now.dayOf(contact.happenedAt());
        }

        LocalDateTime contactAt() {
            return contact.happenedAt().atZone(Now.ZONE).toLocalDateTime();
        }

        LocalDateTime assessedAt() {
            return at.atZone(Now.ZONE).toLocalDateTime();
        }

        @Nullable ProfessionalId professionalId() {
            return professional == null ? null : professional.id();
        }
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
                new Case(
                        actor,
                        contact,
                        clientId == null ? null : clients.get(clientId),
                        professional(actor),
                        now.instant());
        var responsible = check(its, assessment);
        if (contact.status() == ContactStatus.RECEIVED && actor.account() != null) {
            contacts.take(actor, contactId);
        }
        var ids = new ArrayList<AssessmentId>();
        var care = assessment.care();
        if (care != null) {
            ids.add(recordCare(its, care));
        }
        var need = assessment.need();
        if (need != null) {
            ids.add(recordNeed(its, need, responsible));
        }
        contacts.assessed(actor, contactId, ids.getFirst().value(), its.at());
        openRelationships(its, assessment, responsible, ids.getFirst());
        return List.copyOf(ids);
    }

    private @Nullable ProfessionalId check(Case its, NewAssessment assessment) {
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

    private AssessmentId recordCare(Case its, CareAssessment care) {
        var id = new AssessmentId(Ids.at(its.at()));
        var unit = its.contact().unit();
        boolean saved =
                queries.insertCare(
                        common(id, its, header(its, Register.PATIENT, null, unit)), care);
        if (!saved) {
            throw new Refusal("assessment.refusal.already");
        }
        NextClocks.stoppedByCare()
                .forEach(f -> deadlines.met(its.subject(), f, its.at(), its.actor()));
        LocalDate dueOn = null;
        for (var next : NextClocks.after(care, its.contactOn(), its.assessedAt(), its.bornOn())) {
            dueOn = start(its, next, SubjectRef.of("assessment", id), unit);
        }
        journal.record(
                entry(its, sentence("assessment.journal.care." + care.outcome().name(), dueOn))
                        .subject("assessment", id.value())
                        .arg("professional", its.professionalId())
                        .arg("unit", unit)
                        .arg("profession_code", care.profession())
                        .arg("due_on", dueOn));
        var remedy = care.remedy();
        if (care.outcome().needsHelp()
                && Boolean.FALSE.equals(care.canKeepLimit())
                && remedy != null) {
            journal.record(
                    entry(its, "assessment.journal.remedy")
                            .subject("assessment", id.value())
                            .arg("remedy_code", remedy.name()));
        }
        publish(its, id, Register.PATIENT);
        return id;
    }

    private AssessmentId recordNeed(
            Case its, NeedAssessment need, @Nullable ProfessionalId responsible) {
        var id = new AssessmentId(Ids.at(its.at()));
        var unit = socialUnit(its.contact());
        var header = header(its, Register.SOCIAL_WELFARE, need, unit);
        var client = its.client();
        MatterId matter = null;
        if (client != null) {
            matter = new MatterId(Ids.at(its.at()));
            queries.insertMatter(
                    matter,
                    client.id(),
                    its.contact().id(),
                    its.contact().channel().name(),
                    pendingAt(its).toLocalDate(),
                    pendingAt(its).atZone(Now.ZONE).toInstant(),
                    header,
                    its.at());
        }
        if (!queries.insertNeed(common(id, its, header), need, matter, responsible)) {
            throw new Refusal("assessment.refusal.already");
        }
        NextClocks.stoppedByNeed()
                .forEach(f -> deadlines.met(its.subject(), f, its.at(), its.actor()));
        LocalDate dueOn = null;
        if (matter != null) {
            for (var next : NextClocks.after(need, pendingAt(its), its.bornOn())) {
                dueOn = start(its, next, SubjectRef.of("matter", matter), unit);
            }
        }
        journal.record(
                entry(its, sentence("assessment.journal.need." + need.outcome().name(), dueOn))
                        .subject("assessment", id.value())
                        .arg("professional", responsible)
                        .arg("unit", unit)
                        .arg("pending_on", pendingAt(its).toLocalDate())
                        .arg("due_on", dueOn));
        if (matter != null && need.outcome().ends()) {
            close(its.actor(), matter, MatterEnd.NO_GROUND, its.at());
        }
        publish(its, id, Register.SOCIAL_WELFARE);
        return id;
    }

    /**
     * A social matter is pending from the contact (SHL 34 §); when the contact asked for health
     * care, from the moment the professional learned of the need.
     */
    private static LocalDateTime pendingAt(Case its) {
        return its.contact().header().register() == Register.SOCIAL_WELFARE
                ? its.contactAt()
                : its.assessedAt();
    }

    private UnitId socialUnit(ContactView contact) {
        if (contact.direction() == Direction.SOCIAL || contact.direction() == Direction.CHILD) {
            return contact.unit();
        }
        String municipality = contact.municipalityCode();
        if (municipality == null) {
            municipality =
                    organizations.unit(contact.unit()).map(u -> u.municipalityCode()).orElse("");
        }
        return organizations
                .findUnitFor(municipality, QueueKind.SOCIAL)
                .orElseGet(() -> organizations.unitWithoutMunicipality(QueueKind.SOCIAL));
    }

    private @Nullable LocalDate start(
            Case its, NextClocks.Next next, SubjectRef subject, UnitId unit) {
        return deadlines
                .start(startOf(its, next, subject, unit), its.actor())
                .flatMap(deadlines::find)
                .map(c -> c.dueOn())
                .orElse(null);
    }

    private static StartDeadline startOf(
            Case its, NextClocks.Next next, SubjectRef subject, UnitId unit) {
        return new StartDeadline(
                next.family(),
                its.clientId(),
                subject,
                next.decidingOn(),
                next.startedAt(),
                unit,
                its.professionalId(),
                next.facts());
    }

    private void openRelationships(
            Case its,
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
        if (assessment.need() != null && !socialUnit(its.contact()).equals(its.contact().unit())) {
            holders.add(Holder.of(socialUnit(its.contact())));
        }
        holders.forEach(h ->
                relationships.open(client, h, RelationshipKind.CARE, source.value(), today, to));
    }

    private static Stream<Outcome> outcomes(NewAssessment assessment) {
        var care = assessment.care();
        var need = assessment.need();
        return Stream.concat(
                care == null ? Stream.of() : Stream.of(care.outcome()),
                need == null ? Stream.of() : Stream.of(need.outcome()));
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return queries.find(id);
    }

    @Override
    public List<AssessmentView> forContact(ContactId contact) {
        return queries.listForContact(contact);
    }

    @Override
    public List<AssessmentView> forClient(ClientId client) {
        return queries.listForClient(client);
    }

    @Override
    public Optional<AssessmentView> latestNeed(ClientId client) {
        return queries.findLatestNeed(client);
    }

    @Override
    public List<MatterView> matters(ClientId client) {
        return queries.listMatters(client);
    }

    @Override
    @Transactional
    public void closeMatter(Actor actor, MatterId matter, MatterEnd why) {
        access.require(actor, AssessmentPermission.MATTER_CLOSE);
        queries.findMatter(matter)
                .ifPresent(m -> {
                    access.requireClient(actor, m.clientId());
                    close(actor, matter, why, now.instant());
                });
    }

    private void close(Actor actor, MatterId matter, MatterEnd why, Instant at) {
        queries.closeMatter(matter, why, at)
                .ifPresent(client -> {
                    deadlines.endAll(
                            SubjectRef.of("matter", matter), why.clockReason(), actor, true);
                    journal.record(
                            JournalEntry.about(client)
                                    .happenedAt(at)
                                    .by(actor.account(), actor.mainRole().name())
                                    .key("assessment.journal.matterClosed")
                                    .subject("matter", matter.value())
                                    .arg("end_code", why.name()));
                });
    }

    @Override
    public Optional<LocalDate> nextLimit(ContactId contactId, NewAssessment assessment) {
        var contact = contacts.find(contactId).orElseThrow();
        var clientId = contact.client();
        var its =
                new Case(
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
            next.addAll(NextClocks.after(need, pendingAt(its), its.bornOn()));
        }
        return next.stream()
                .map(n -> deadlines.rule(startOf(its, n, its.subject(), contact.unit())))
                .flatMap(Optional::stream)
                .map(Ruling::dueOn)
                .min(LocalDate::compareTo);
    }

    private @Nullable ProfessionalView professional(Actor actor) {
        var id = actor.professional();
        return id == null ? null : organizations.professional(id).orElse(null);
    }

    private AssessmentQueries.Common common(AssessmentId id, Case its, RecordHeader header) {
        return new AssessmentQueries.Common(
                id, its.contact().id(), its.clientId(), its.professionalId(), header, its.at());
    }

    private RecordHeader header(
            Case its, Register register, @Nullable NeedAssessment need, UnitId unit) {
        return new RecordHeader(
                register,
                need == null ? null : need.serviceTask(),
                organizations.organiser(),
                unit,
                its.actor().account(),
                its.actor().mainRole().name(),
                RecordStatus.FINAL);
    }

    /** The sentence that also tells the last day, when there is one. */
    private static String sentence(String key, @Nullable LocalDate dueOn) {
        return dueOn == null ? key : key + ".due";
    }

    private static JournalEntry entry(Case its, String key) {
        return JournalEntry.about(its.clientId())
                .happenedAt(its.at())
                .by(its.actor().account(), its.actor().mainRole().name())
                .key(key);
    }

    private void publish(Case its, AssessmentId id, Register register) {
        events.publishEvent(
                new AssessmentRecorded(
                        id, its.contact().id(), its.clientId(), register, Now.dayOf(its.at())));
    }
}
