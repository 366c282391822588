package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.SpecialSupportRules;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where special support is proposed, decided and ended, and where others ask whether it is. */
@Component
class SpecialSupportDesk implements SpecialSupports {
    private final SpecialSupportQueries queries;
    private final Access access;
    private final Clients clients;
    private final Organizations organizations;
    private final Journal journal;
    private final AssessmentDraftQueries drafts;
    private final DraftClocks clocks;
    private final Now now;

    SpecialSupportDesk(
            SpecialSupportQueries queries,
            Access access,
            Clients clients,
            Organizations organizations,
            Journal journal,
            AssessmentDraftQueries drafts,
            DraftClocks clocks,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.clients = clients;
        this.organizations = organizations;
        this.journal = journal;
        this.drafts = drafts;
        this.clocks = clocks;
        this.now = now;
    }

    @Override
    public Optional<SpecialSupportView> inForce(ClientId client, LocalDate day) {
        return queries.findInForce(Actor.system(), client, day, now.instant());
    }

    @Override
    public Optional<SpecialSupportView> inForce(Actor reader, ClientId client, LocalDate day) {
        return queries.findInForce(reader, client, day, now.instant());
    }

    @Override
    public Set<ClientId> inForceOf(Collection<ClientId> clientIds, LocalDate day) {
        return clientIds.isEmpty() ? Set.of() : queries.listInForce(clientIds, day);
    }

    @Override
    public boolean binds(ClientId client, LocalDate day) {
        return queries.binds(client, day);
    }

    @Override
    public Optional<SpecialSupportView> waiting(Actor reader, ClientId client) {
        return forClient(reader, client).stream().filter(s -> s.needed() == null).findFirst();
    }

    @Override
    public List<SpecialSupportView> forClient(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant());
    }

    @Override
    public boolean mayDecide(Actor actor) {
        var who = professional(actor);
        return who != null
                && AssessmentRules.mayAssessSpecialSupport(who.profession(), who.publicOffice());
    }

    @Override
    @Transactional
    public SpecialSupportId propose(Actor actor, ClientId client, Proposal proposal) {
        access.require(actor, AssessmentPermission.SPECIAL_SUPPORT_PROPOSE);
        access.requireClient(actor, client);
        var rules = new SpecialSupportRules();
        rules.check(proposal, ageOf(client));
        Refusals.throwIfAny(rules.refusals());
        if (inForce(client, now.today()).isPresent()) {
            throw new Refusal("assessment.special.refusal.already");
        }
        var id = new SpecialSupportId(Ids.next());
        boolean kept =
                queries.insert(
                        new SpecialSupportQueries.NewSupport(
                                id,
                                client,
                                proposal.assessment() == null
                                        ? null
                                        : proposal.assessment().value(),
                                proposal.grounds(),
                                proposal.signs(),
                                proposal.reason().strip(),
                                actor.professional(),
                                null,
                                null,
                                null),
                        header(actor, proposal),
                        now.instant());
        if (!kept) {
            throw new Refusal("assessment.special.refusal.waits");
        }
        journal.record(entry(actor, client, id, "assessment.journal.special.proposed"));
        return id;
    }

    @Override
    @Transactional
    public void decide(Actor actor, SpecialSupportId id, Decision decision) {
        access.require(actor, AssessmentPermission.SPECIAL_SUPPORT_DECIDE);
        var support = forUpdate(actor, id);
        if (!mayDecide(actor)) {
            throw new Refusal("assessment.special.refusal.office");
        }
        var rules = new SpecialSupportRules();
        rules.check(decision, ageOf(support.clientId()), now.today());
        Refusals.throwIfAny(rules.refusals());
        if (decision.needed() && queries.runs(support.clientId())) {
            throw new Refusal("assessment.special.refusal.already");
        }
        if (!queries.decide(id, decision, actor.professional(), now.instant())) {
            throw new Refusal("assessment.special.refusal.decided");
        }
        if (decision.needed()) {
            var client = clients.get(support.clientId());
            drafts.list(Actor.system(), support.clientId(), now.instant())
                    .forEach(d -> clocks.childSpecial(actor, d, client));
        }
        journal.record(
                entry(
                                actor,
                                support.clientId(),
                                id,
                                decision.needed()
                                        ? "assessment.journal.special.decided"
                                        : "assessment.journal.special.notNeeded")
                        .arg("from_on", decision.needed() ? decision.from() : null)
                        .arg("review_on", decision.needed() ? decision.review() : null));
    }

    @Override
    @Transactional
    public void end(Actor actor, SpecialSupportId id, LocalDate lastDay, String reason) {
        access.require(actor, AssessmentPermission.SPECIAL_SUPPORT_DECIDE);
        var support = forUpdate(actor, id);
        if (!mayDecide(actor)) {
            throw new Refusal("assessment.special.refusal.office");
        }
        var from = support.fromOn();
        if (from == null || support.toOn() != null) {
            throw new Refusal("assessment.special.refusal.ended");
        }
        var rules = new SpecialSupportRules();
        rules.end(from, lastDay, reason, now.today());
        Refusals.throwIfAny(rules.refusals());
        queries.end(id, lastDay, reason.strip(), actor.professional());
        journal.record(
                entry(actor, support.clientId(), id, "assessment.journal.special.ended")
                        .arg("to_on", lastDay));
    }

    private SpecialSupportView forUpdate(Actor actor, SpecialSupportId id) {
        var support = queries.findForUpdate(id).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, support.clientId());
        // Whoever may not read what was proposed does not decide of it either.
        return queries.findReadable(actor, id, now.instant())
                .orElseThrow(() -> new Denied("record"));
    }

    private JournalEntry entry(Actor actor, ClientId client, SpecialSupportId id, String key) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("special-support", id.value())
                .arg("professional", actor.professional());
    }

    private RecordHeader header(Actor actor, Proposal proposal) {
        return new RecordHeader(
                Register.SOCIAL_WELFARE,
                proposal.serviceTask(),
                organizations.organiser(),
                actor.units().isEmpty() ? organizations.organiser() : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    private @Nullable Integer ageOf(ClientId client) {
        return clients.get(client).ageOn(now.today());
    }

    private @Nullable ProfessionalView professional(Actor actor) {
        var id = actor.professional();
        return id == null ? null : organizations.professional(id).orElse(null);
    }
}
