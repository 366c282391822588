package fi.polku.decision.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.assessment.Assessments;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterInitiator;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.Matters;
import fi.polku.assessment.NewMatter;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.ApplicationView;
import fi.polku.decision.Applications;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.NewApplication;
import fi.polku.decision.domain.SocialServices;
import fi.polku.decision.domain.TaskOf;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ApplicationDesk implements Applications {
    private static final int LONG = 4000;

    private final ApplicationQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final Clients clients;
    private final Organizations organizations;
    private final Assessments assessments;
    private final Matters matters;
    private final Deadlines deadlines;
    private final DocumentDesk documents;
    private final Journal journal;
    private final Now now;

    ApplicationDesk(
            ApplicationQueries queries,
            Access access,
            Relationships relationships,
            Clients clients,
            Organizations organizations,
            Assessments assessments,
            Matters matters,
            Deadlines deadlines,
            DocumentDesk documents,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.clients = clients;
        this.organizations = organizations;
        this.assessments = assessments;
        this.matters = matters;
        this.deadlines = deadlines;
        this.documents = documents;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public ApplicationId apply(Actor client, String service, String words) {
        access.require(client, DecisionPermission.APPLY);
        var self = client.client();
        if (self == null) {
            throw new Denied("client");
        }
        return write(
                client,
                new NewApplication(self, service, words, now.today(), null, null),
                ApplicationView.Way.CLIENT,
                MatterInitiator.CLIENT);
    }

    @Override
    @Transactional
    public ApplicationId take(Actor worker, NewApplication application) {
        access.require(worker, DecisionPermission.TAKE_APPLICATION);
        access.requireClient(worker, application.client());
        return write(worker, application, ApplicationView.Way.WORKER, MatterInitiator.CLIENT);
    }

    private ApplicationId write(
            Actor actor, NewApplication its, ApplicationView.Way way, MatterInitiator initiator) {
        var service = SocialServices.find(its.service()).orElse(null);
        var refusals = new ArrayList<Refusal>();
        if (service == null) {
            refusals.add(Refusal.onField("service", "decision.refusal.service"));
        }
        if (its.words().isBlank()) {
            refusals.add(Refusal.onField("words", "decision.refusal.words"));
        } else if (its.words().length() > LONG) {
            refusals.add(Refusal.onField("words", "decision.refusal.tooLong", Map.of("max", LONG)));
        }
        if (its.unit() != null && organizations.unit(its.unit()).isEmpty()) {
            refusals.add(Refusal.onField("unit", "decision.refusal.unit"));
        }
        if (its.receivedOn().isAfter(now.today())) {
            refusals.add(Refusal.onField("pendingOn", "decision.refusal.future"));
        }
        Refusals.throwIfAny(refusals);
        var person = clients.get(its.client());
        var task =
                its.serviceTask() != null
                        ? its.serviceTask()
                        : TaskOf.service(its.service(), person.ageOn(its.receivedOn()));
        var unit = its.unit() != null ? its.unit() : unitOf(person);
        var at = now.instant();
        var pendingAt =
                its.receivedOn().equals(now.today())
                        ? now.helsinki().toLocalDateTime()
                        : its.receivedOn().atTime(12, 0);
        var matter =
                matters.openMatter(
                        actor,
                        new NewMatter(
                                its.client(),
                                MatterOrigin.APPLICATION,
                                initiator,
                                task,
                                unit,
                                pendingAt,
                                null,
                                its.words(),
                                false,
                                assessments.latestNeed(its.client()).isEmpty(),
                                false,
                                false));
        if (service != null && service.assistance()) {
            deadlines.start(
                    new StartDeadline(
                            DeadlineFamily.TOTU_DECISION,
                            its.client(),
                            SubjectRef.of("matter", matter),
                            its.receivedOn(),
                            pendingAt,
                            unit,
                            actor.professional(),
                            DeadlineFacts.ofAge(person.bornOn(), its.receivedOn())),
                    actor);
        }
        var id = new ApplicationId(Ids.at(at));
        var header = Headers.of(actor, organizations, task, unit, RecordStatus.FINAL);
        queries.insert(
                id,
                matter,
                its.client(),
                its.service(),
                its.words(),
                way,
                its.receivedOn(),
                header,
                at);
        // Those who handle it see whom it concerns until it is decided.
        relationships.open(
                its.client(),
                Holder.of(unit),
                RelationshipKind.CONTACT,
                id.value(),
                now.today(),
                null);
        documents.application(actor, id, matter, its, way, header);
        journal.record(
                entry(actor, its.client(), "decision.journal.applied", id)
                        .arg("unit", unit)
                        .arg("received_on", its.receivedOn()));
        return id;
    }

    private UnitId unitOf(ClientDetails person) {
        String municipality = person.municipalityCode();
        return Optional.ofNullable(municipality)
                .flatMap(m -> organizations.findUnitFor(m, QueueKind.SOCIAL))
                .orElseGet(() -> organizations.unitWithoutMunicipality(QueueKind.SOCIAL));
    }

    @Override
    @Transactional
    public void withdraw(Actor client, ApplicationId id) {
        access.require(client, DecisionPermission.APPLY);
        var its = queries.find(client, id, now.instant()).orElseThrow(() -> new Denied("client"));
        if (!its.clientId().equals(client.client())) {
            throw new Denied("client");
        }
        if (its.decided()) {
            throw new Refusal("decision.refusal.alreadyDecided");
        }
        if (queries.withdraw(id, now.instant())) {
            journal.record(entry(client, its.clientId(), "decision.journal.withdrawn", id));
            matters.closeMatter(Actor.system(), its.matterId(), MatterEnd.WITHDRAWN);
            relationships.endOf(id.value(), now.today());
        }
    }

    private static JournalEntry entry(Actor actor, ClientId client, String key, ApplicationId id) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("service_application", id.value());
    }

    @Override
    public List<ApplicationView> of(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant());
    }
}
