package fi.polku.decision.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.Matters;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.Applications;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.DecisionView;
import fi.polku.decision.Decisions;
import fi.polku.decision.ImplementationKind;
import fi.polku.decision.NoticeWay;
import fi.polku.decision.domain.DecisionRules;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions are written, signed and read. */
@Component
class DecisionDesk implements Decisions {
    private final DecisionQueries queries;
    private final DecisionLifeQueries life;
    private final DecisionLifeDesk lives;
    private final DecisionClocks clocks;
    private final DecisionRecords records;
    private final Access access;
    private final Matters matters;
    private final Applications applications;
    private final SpecialSupport special;
    private final DocumentDesk documents;
    private final Now now;

    DecisionDesk(
            DecisionQueries queries,
            DecisionLifeQueries life,
            DecisionLifeDesk lives,
            DecisionClocks clocks,
            DecisionRecords records,
            Access access,
            Matters matters,
            Applications applications,
            SpecialSupport special,
            DocumentDesk documents,
            Now now) {
        this.queries = queries;
        this.life = life;
        this.lives = lives;
        this.clocks = clocks;
        this.records = records;
        this.access = access;
        this.matters = matters;
        this.applications = applications;
        this.special = special;
        this.documents = documents;
        this.now = now;
    }

    @Override
    @Transactional
    public DecisionId draft(
            Actor actor,
            MatterId matterId,
            @Nullable ApplicationId application,
            DecisionDraft draft) {
        access.require(actor, DecisionPermission.DECIDE);
        var matter = matters.findMatter(actor, matterId).orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, matter.clientId());
        if (!matter.isOpen()) {
            throw new Refusal("decision.refusal.matterClosed");
        }
        if (application != null
                && applications.of(actor, matter.clientId()).stream()
                        .noneMatch(
                                a -> a.id().equals(application) && a.matterId().equals(matterId))) {
            throw new Refusal("decision.refusal.application");
        }
        records.check(draft);
        var at = now.instant();
        var id = new DecisionId(Ids.at(at));
        queries.insert(
                new DecisionQueries.Place(
                        id,
                        id,
                        matter.clientId(),
                        matterId,
                        application,
                        special.of(matter.clientId()),
                        null,
                        null,
                        null),
                draft,
                records.header(
                        actor,
                        ServiceTask.valueOf(matter.serviceTask()),
                        draft.unit(),
                        RecordStatus.DRAFT),
                at);
        life.replaceItems(id, draft.items(), actor.account(), now.instant());
        records.tell(actor, matter.clientId(), "decision.journal.drafted", id, false);
        return id;
    }

    @Override
    @Transactional
    public void save(Actor actor, DecisionId id, int revision, DecisionDraft draft) {
        var decision = forUpdate(actor, id);
        records.check(draft);
        if (!queries.save(id, revision, draft)) {
            throw changed(decision);
        }
        life.replaceItems(id, draft.items(), actor.account(), now.instant());
        records.tell(actor, decision.clientId(), "decision.journal.drafted", id, false);
    }

    @Override
    @Transactional
    public void sign(Actor actor, DecisionId id, int revision) {
        var draft = forUpdate(actor, id);
        var decider = actor.professional();
        boolean needsSpecial = special.of(draft.clientId()) || draft.specialSupport();
        if (decider == null || !special.mayDecide(decider, needsSpecial)) {
            throw new Refusal(
                    needsSpecial ? "decision.refusal.officeSpecial" : "decision.refusal.office");
        }
        var items = life.items(id);
        var corrected = draft.correctsId();
        if (corrected != null
                && draft.correctionGround() != CorrectionGround.WRITING_ERROR
                && !draft.consent()
                && DecisionRules.takesAway(life.items(corrected), items)) {
            throw Refusal.onField("consent", "decision.refusal.consent");
        }
        var at = now.instant();
        if (!queries.sign(
                id,
                revision,
                needsSpecial,
                decider,
                actor.account(),
                actor.mainRole().name(),
                now.today(),
                at)) {
            throw changed(draft);
        }
        var signed = queries.find(Actor.system(), id, at).orElseThrow();
        var matter = matters.findMatter(signed.matterId()).orElseThrow();
        clocks.decided(
                actor,
                signed,
                matter,
                items,
                life.implementations(signed.rootId()),
                now.helsinki().toLocalDateTime());
        documents.decision(actor, signed, items);
        lives.handled(signed);
        records.tell(
                actor,
                signed.clientId(),
                corrected == null
                        ? "decision.journal.decided." + signed.outcome().name()
                        : "decision.journal.corrected",
                id,
                true);
    }

    /** The decision, when the actor may work on it; others who do so wait. */
    private DecisionView forUpdate(Actor actor, DecisionId id) {
        access.require(actor, DecisionPermission.DECIDE);
        var decision =
                queries.findForUpdate(actor, id, now.instant())
                        .orElseThrow(() -> new Denied("client"));
        access.requireClient(actor, decision.clientId());
        return decision;
    }

    private static Refusal changed(DecisionView seen) {
        return new Refusal(
                seen.isDraft() ? "decision.refusal.changed" : "decision.refusal.alreadySigned");
    }

    @Override
    @Transactional
    public void notice(Actor actor, DecisionId id, NoticeWay way, LocalDate sentOn) {
        lives.notice(actor, forUpdate(actor, id), way, sentOn);
    }

    @Override
    @Transactional
    public void implemented(
            Actor actor,
            DecisionId id,
            String service,
            ImplementationKind kind,
            LocalDate on,
            @Nullable String words) {
        lives.implemented(
                actor,
                forUpdate(actor, id),
                new DecisionStory.Implementation(service, kind, on, words));
    }

    @Override
    @Transactional
    public DecisionId correct(Actor actor, DecisionId id, CorrectionGround ground, String words) {
        return lives.correct(actor, forUpdate(actor, id), ground, words);
    }

    @Override
    @Transactional
    public DecisionId annul(Actor actor, DecisionId id, CorrectionGround ground, String words) {
        return lives.annul(actor, forUpdate(actor, id), ground, words);
    }

    @Override
    public List<DecisionView> of(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant());
    }

    @Override
    public Optional<DecisionStory> find(Actor reader, DecisionId id) {
        return queries.find(reader, id, now.instant()).map(d -> lives.story(reader, d));
    }
}
