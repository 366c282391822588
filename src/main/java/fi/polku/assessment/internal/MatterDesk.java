package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.Matters;
import fi.polku.assessment.NewMatter;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.client.Clients;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where matters become pending, are read and are closed. */
@Component
class MatterDesk implements Matters {
    private final MatterQueries queries;
    private final Access access;
    private final Clients clients;
    private final Organizations organizations;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Now now;
    private final MatterClosing closing;

    MatterDesk(
            MatterQueries queries,
            Access access,
            Clients clients,
            Organizations organizations,
            Deadlines deadlines,
            Journal journal,
            Now now,
            MatterClosing closing) {
        this.queries = queries;
        this.access = access;
        this.clients = clients;
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.journal = journal;
        this.now = now;
        this.closing = closing;
    }

    @Override
    public List<MatterView> matters(ClientId client) {
        return queries.listMatters(client);
    }

    @Override
    public List<MatterView> matters(Actor reader, ClientId client) {
        return queries.listMatters(reader, client, now.instant());
    }

    @Override
    public Optional<MatterView> findMatter(MatterId id) {
        return queries.findMatter(id);
    }

    @Override
    public Optional<MatterView> findMatter(Actor reader, MatterId id) {
        return queries.findMatter(reader, id, now.instant());
    }

    @Override
    @Transactional
    public MatterId openMatter(Actor actor, NewMatter matter) {
        access.require(actor, AssessmentPermission.MATTER_OPEN);
        access.requireClient(actor, matter.client());
        var at = now.instant();
        var id = new MatterId(Ids.at(at));
        var pendingOn = matter.pendingAt().toLocalDate();
        queries.insertMatter(
                new MatterQueries.Pending(
                        id,
                        matter.client(),
                        null,
                        matter.origin(),
                        matter.initiator(),
                        matter.origin().name(),
                        pendingOn,
                        matter.pendingAt().atZone(Now.ZONE).toInstant(),
                        matter.grounds(),
                        matter.need()),
                new RecordHeader(
                        Register.SOCIAL_WELFARE,
                        matter.serviceTask(),
                        organizations.organiser(),
                        matter.unit(),
                        actor.account(),
                        actor.mainRole().name(),
                        RecordStatus.FINAL),
                at);
        var subject = SubjectRef.of("matter", id);
        var bornOn = clients.get(matter.client()).bornOn();
        for (var next : NextClocks.of(matter, bornOn)) {
            deadlines.start(
                    new StartDeadline(
                            next.family(),
                            matter.client(),
                            subject,
                            next.decidingOn(),
                            next.startedAt(),
                            matter.unit(),
                            actor.professional(),
                            next.facts()),
                    actor);
        }
        // Whoever opens the matter says whether help is needed at once.
        deadlines.met(subject, NextClocks.URGENCY, at, actor);
        journal.record(
                JournalEntry.about(matter.client())
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key("assessment.journal.matterOpened." + matter.origin().name())
                        .subject("matter", id.value())
                        .arg("pending_on", pendingOn));
        return id;
    }

    @Override
    @Transactional
    public void assessed(Actor actor, MatterId matter) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var at = now.instant();
        queries.findMatter(matter)
                .ifPresent(m -> {
                    access.requireClient(actor, m.clientId());
                    if (queries.assessed(matter, at)) {
                        NextClocks.stoppedByNeed()
                                .forEach(f ->
                                        deadlines.met(
                                                SubjectRef.of("matter", matter), f, at, actor));
                        journal.record(
                                JournalEntry.about(m.clientId())
                                        .happenedAt(at)
                                        .by(actor.account(), actor.mainRole().name())
                                        .key("assessment.journal.matterAssessed")
                                        .subject("matter", matter.value()));
                    }
                });
    }

    @Override
    @Transactional
    public void place(MatterId matter, UUID relationship) {
        queries.place(matter, relationship);
    }

    @Override
    @Transactional
    public void closeMatter(Actor actor, MatterId matter, MatterEnd why) {
        access.require(actor, AssessmentPermission.MATTER_CLOSE);
        queries.findMatter(matter)
                .ifPresent(m -> {
                    access.requireClient(actor, m.clientId());
                    closing.close(actor, matter, why, now.instant());
                });
    }
}
