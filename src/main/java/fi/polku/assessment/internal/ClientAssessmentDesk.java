package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.DataPart;
import fi.polku.access.Denied;
import fi.polku.access.JointServices;
import fi.polku.access.RecordUse;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentDraftId;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.NewAssessment;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an assessment of a known client is begun, saved, confirmed and read. */
@Component
class ClientAssessmentDesk implements ClientAssessments {
    private final AssessmentDraftQueries drafts;
    private final AssessmentListQueries lists;
    private final Access access;
    private final RecordUse use;
    private final JointServices jointServices;
    private final Clients clients;
    private final Journal journal;
    private final Now now;
    private final DraftClocks clocks;
    private final Recording recording;
    private final Correcting correcting;

    ClientAssessmentDesk(
            AssessmentDraftQueries drafts,
            AssessmentListQueries lists,
            Access access,
            RecordUse use,
            JointServices jointServices,
            Clients clients,
            Journal journal,
            Now now,
            DraftClocks clocks,
            Recording recording,
            Correcting correcting) {
        this.drafts = drafts;
        this.lists = lists;
        this.access = access;
        this.use = use;
        this.jointServices = jointServices;
        this.clients = clients;
        this.journal = journal;
        this.now = now;
        this.clocks = clocks;
        this.recording = recording;
        this.correcting = correcting;
    }

    @Override
    @Transactional
    public AssessmentDraftId begin(
            Actor actor,
            ClientId client,
            AssessmentKind kind,
            LocalDate pendingOn,
            Map<String, List<String>> typed) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        access.requireClient(actor, client);
        joint(actor, client, kind);
        var today = now.today();
        if (pendingOn.isAfter(today) || pendingOn.isBefore(today.minusYears(1))) {
            throw Refusal.onField("pendingOn", "assessment.refusal.pendingOn");
        }
        var details = clients.get(client);
        var id = new AssessmentDraftId(Ids.next());
        drafts.insert(
                id,
                client,
                kind,
                typed,
                pendingOn,
                actor.professional(),
                clocks.header(actor, kind, details, today),
                now.instant());
        clocks.begin(actor, draftOf(actor, id), details);
        journal.record(
                entry(actor, client, id, "assessment.journal.begun." + kind)
                        .arg("pending_on", pendingOn));
        return id;
    }

    @Override
    @Transactional
    public int save(
            Actor actor, AssessmentDraftId id, int version, Map<String, List<String>> typed) {
        var draft = openDraft(actor, id);
        if (!drafts.save(id, version, typed, actor.professional(), now.instant())) {
            throw new Refusal("assessment.refusal.changedMeanwhile");
        }
        journal.record(
                entry(actor, draft.clientId(), id, "assessment.journal.saved").hiddenFromClient());
        return version + 1;
    }

    @Override
    @Transactional
    public List<AssessmentId> confirm(
            Actor actor, AssessmentDraftId id, int version, NewAssessment assessment) {
        var draft = openDraft(actor, id);
        joint(actor, draft.clientId(), draft.kind());
        if (draft.kind().care() != (assessment.care() != null)
                || draft.kind().need() != (assessment.need() != null)) {
            throw Refusal.onField("kind", "assessment.refusal.kind");
        }
        var at = now.instant();
        var its =
                Recorded.ofDraft(
                        actor,
                        draft,
                        clients.get(draft.clientId()),
                        recording.professional(actor.professional()),
                        draft.kind() == AssessmentKind.BOTH ? id.value() : null,
                        at);
        var responsible = recording.check(its, assessment, false);
        if (!drafts.end(id, version, "CONFIRMED", at)) {
            throw new Refusal("assessment.refusal.changedMeanwhile");
        }
        var ids = recording.write(its, assessment, responsible);
        recording.relate(its, assessment, responsible, ids.getFirst());
        return ids;
    }

    @Override
    @Transactional
    public void discard(Actor actor, AssessmentDraftId id, int version) {
        var draft = openDraft(actor, id);
        if (!drafts.end(id, version, "DISCARDED", now.instant())) {
            throw new Refusal("assessment.refusal.changedMeanwhile");
        }
        clocks.discarded(actor, draft);
        journal.record(entry(actor, draft.clientId(), id, "assessment.journal.discarded"));
    }

    @Override
    @Transactional
    public AssessmentId correct(
            Actor actor, AssessmentId corrected, NewAssessment assessment, String reason) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var before =
                lists.find(actor, corrected, now.instant()).orElseThrow(() -> new Denied("record"));
        var client = before.clientId();
        if (client == null) {
            throw new Denied("client");
        }
        access.requireClient(actor, client);
        return correcting.correct(actor, clients.get(client), before, assessment, reason);
    }

    @Override
    public Optional<AssessmentDraftView> draft(Actor reader, AssessmentDraftId id) {
        return drafts.find(reader, id, now.instant());
    }

    @Override
    public List<AssessmentDraftView> drafts(Actor reader, ClientId client) {
        return drafts.list(reader, client, now.instant());
    }

    @Override
    public List<AssessmentView> list(
            Actor reader, ClientId client, int limit, @Nullable Before before) {
        return lists.list(reader, client, limit, before, now.instant());
    }

    @Override
    public Optional<Told> one(Actor reader, AssessmentId id) {
        var at = now.instant();
        return lists.find(reader, id, at)
                .map(a ->
                        new Told(
                                a,
                                lists.findOther(reader, a, at),
                                Optional.ofNullable(a.correctsId())
                                        .flatMap(e -> lists.find(reader, new AssessmentId(e), at)),
                                lists.findLater(reader, id, at),
                                a.narrative() != null && mayReadNarrative(reader, a)));
    }

    /** The joint narrative is a part of its own by the decree, wider closed than the assessment. */
    private boolean mayReadNarrative(Actor reader, AssessmentView a) {
        var client = a.clientId();
        var task = a.serviceTask();
        return client != null
                && (client.equals(reader.client())
                        || use.ask(
                                        reader,
                                        new RecordUse.Of(
                                                client,
                                                a.id().value(),
                                                DataPart.NARRATIVE,
                                                task == null ? null : ServiceTask.valueOf(task),
                                                a.producerId(),
                                                Now.dayOf(a.recordedAt())))
                                .allowed());
    }

    /** Both kinds together only where social welfare and health care serve together (46 §). */
    private void joint(Actor actor, ClientId client, AssessmentKind kind) {
        if (kind == AssessmentKind.BOTH
                && !actor.is(Role.SYSTEM)
                && !jointServices.gives(actor, client, now.today())) {
            throw Refusal.onField("kind", "assessment.refusal.joint");
        }
    }

    private AssessmentDraftView draftOf(Actor actor, AssessmentDraftId id) {
        return drafts.find(actor, id, now.instant()).orElseThrow(() -> new Denied("record"));
    }

    private AssessmentDraftView openDraft(Actor actor, AssessmentDraftId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var draft = draftOf(actor, id);
        access.requireClient(actor, draft.clientId());
        if (!draft.isOpen()) {
            throw new Refusal("assessment.refusal.ended");
        }
        return draft;
    }

    private static JournalEntry entry(
            Actor actor, ClientId client, AssessmentDraftId id, String key) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("assessment-draft", id.value())
                .arg("professional", actor.professional());
    }
}
