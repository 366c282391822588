package fi.polku.decision.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.assessment.Matters;
import fi.polku.decision.ClientRelationshipId;
import fi.polku.decision.ClientRelationshipView;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.RelationshipEnd;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClientRelationshipDesk implements ClientRelationships {
    private final ClientRelationshipQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final Matters matters;
    private final SpecialSupport special;
    private final Organizations organizations;
    private final DocumentDesk documents;
    private final Journal journal;
    private final Now now;

    ClientRelationshipDesk(
            ClientRelationshipQueries queries,
            Access access,
            Relationships relationships,
            Matters matters,
            SpecialSupport special,
            Organizations organizations,
            DocumentDesk documents,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.matters = matters;
        this.special = special;
        this.organizations = organizations;
        this.documents = documents;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public ClientRelationshipId begin(Actor actor, NewClientRelationship its) {
        access.require(actor, DecisionPermission.KEEP_RELATIONSHIP);
        access.requireClient(actor, its.client());
        boolean needsSpecial = special.of(its.client());
        var refusals = new ArrayList<Refusal>();
        if (organizations.unit(its.unit()).isEmpty()) {
            refusals.add(Refusal.onField("unit", "decision.refusal.unit"));
        }
        if (special.find(its.responsible()).isEmpty()) {
            refusals.add(Refusal.onField("responsible", "decision.refusal.professional"));
        } else if (!special.mayAnswerFor(its.responsible(), needsSpecial)) {
            refusals.add(
                    Refusal.onField(
                            "responsible",
                            needsSpecial
                                    ? "decision.refusal.responsibleSpecial"
                                    : "decision.refusal.responsible"));
        }
        if (its.fromOn().isAfter(now.today())) {
            refusals.add(Refusal.onField("from", "decision.refusal.future"));
        }
        Refusals.throwIfAny(refusals);
        var at = now.instant();
        var id = new ClientRelationshipId(Ids.at(at));
        var header =
                Headers.of(actor, organizations, its.serviceTask(), its.unit(), RecordStatus.FINAL);
        if (!queries.insert(id, its, needsSpecial, header, at)) {
            throw Refusal.onField("serviceTask", "decision.refusal.relationshipOpen");
        }
        matters.matters(its.client()).stream()
                .filter(m -> m.isOpen() && m.serviceTask().equals(its.serviceTask().name()))
                .forEach(m -> matters.place(m.id(), id.value()));
        for (var holder : List.of(Holder.of(its.responsible()), Holder.of(its.unit()))) {
            relationships.open(
                    its.client(), holder, RelationshipKind.CARE, id.value(), now.today(), null);
        }
        documents.clientFile(actor, id, its, needsSpecial, header);
        journal.record(
                entry(actor, its.client(), "decision.journal.relationshipBegan", id)
                        .arg("professional", its.responsible())
                        .arg("from_on", its.fromOn()));
        return id;
    }

    @Override
    @Transactional
    public void end(
            Actor actor, ClientRelationshipId id, RelationshipEnd ground, LocalDate lastDay) {
        access.require(actor, DecisionPermission.KEEP_RELATIONSHIP);
        var its = queries.find(actor, id, now.instant()).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, its.clientId());
        if (lastDay.isAfter(now.today())) {
            throw Refusal.onField("to", "decision.refusal.future");
        }
        if (lastDay.isBefore(its.fromOn())) {
            throw Refusal.onField("to", "decision.refusal.toBefore");
        }
        if (queries.end(id, ground, lastDay)) {
            // Whoever ended it today still writes what belongs to the end.
            relationships.endOf(id.value(), now.today());
            journal.record(
                    entry(actor, its.clientId(), "decision.journal.relationshipEnded", id)
                            .arg("to_on", lastDay));
        }
    }

    private static JournalEntry entry(
            Actor actor, ClientId client, String key, ClientRelationshipId id) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("client_relationship", id.value());
    }

    @Override
    public List<ClientRelationshipView> of(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant());
    }

    @Override
    public Optional<ClientRelationshipView> find(Actor reader, ClientRelationshipId id) {
        return queries.find(reader, id, now.instant());
    }
}
