package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterView;
import fi.polku.client.Clients;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionStory.Implementation;
import fi.polku.decision.DecisionView;
import fi.polku.decision.ImplementationKind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks that a decision and its carrying out move. */
@Component
class DecisionClocks {
    private final Deadlines deadlines;
    private final Clients clients;

    DecisionClocks(Deadlines deadlines, Clients clients) {
        this.deadlines = deadlines;
        this.clients = clients;
    }

    /** The services granted that have not begun yet. */
    static List<String> waiting(List<DecisionItem> items, List<Implementation> done) {
        var begun =
                done.stream()
                        .filter(i -> i.kind() == ImplementationKind.STARTED)
                        .map(Implementation::service)
                        .toList();
        return items.stream()
                .filter(DecisionItem::granted)
                .map(DecisionItem::service)
                .filter(s -> !begun.contains(s))
                .toList();
    }

    /**
     * A decision was signed: deciding is over; what was granted must be carried out, counted from
     * becoming pending (SHL 45 §), and for an older person also from the decision (980/2012 18 §).
     */
    void decided(
            Actor actor,
            DecisionView decision,
            MatterView matter,
            List<DecisionItem> items,
            List<Implementation> done,
            LocalDateTime decidedAt) {
        var at = decidedAt.atZone(Now.ZONE).toInstant();
        var ofMatter = SubjectRef.of("matter", matter.id());
        var ofDecision = SubjectRef.of("decision", decision.rootId());
        deadlines.met(ofMatter, DeadlineFamily.TOTU_DECISION, at, actor);
        if (items.stream().noneMatch(DecisionItem::granted)) {
            // Nothing was granted: there is nothing to carry out.
            end(actor, ofMatter, DeadlineFamily.SOC_IMPLEMENT, EndReason.NO_LIMIT);
            end(actor, ofDecision, DeadlineFamily.ELD_GRANT, EndReason.NO_LIMIT);
            return;
        }
        if (waiting(items, done).isEmpty()) {
            return;
        }
        implement(actor, matter, decision.producerId());
        if (decision.serviceTask() == ServiceTask.IAKKAAT
                && deadlines.forSubject(ofDecision).isEmpty()) {
            var on = decidedAt.toLocalDate();
            deadlines.start(
                    new StartDeadline(
                            DeadlineFamily.ELD_GRANT,
                            decision.clientId(),
                            ofDecision,
                            on,
                            decidedAt,
                            decision.producerId(),
                            actor.professional(),
                            DeadlineFacts.ofAge(bornOn(decision.clientId()), on)),
                    actor);
        }
    }

    /** The clock of 45 § runs, counted from the day the matter became pending. */
    private void implement(Actor actor, MatterView matter, UnitId unit) {
        deadlines.start(
                new StartDeadline(
                        DeadlineFamily.SOC_IMPLEMENT,
                        matter.clientId(),
                        SubjectRef.of("matter", matter.id()),
                        matter.pendingOn(),
                        matter.pendingOn().atStartOfDay(),
                        unit,
                        actor.professional(),
                        DeadlineFacts.ofAge(bornOn(matter.clientId()), matter.pendingOn())),
                actor);
    }

    /** Everything that was granted has begun. */
    void implemented(Actor actor, DecisionView decision, Instant at) {
        deadlines.met(
                SubjectRef.of("matter", decision.matterId()),
                DeadlineFamily.SOC_IMPLEMENT,
                at,
                actor);
        deadlines.met(
                SubjectRef.of("decision", decision.rootId()), DeadlineFamily.ELD_GRANT, at, actor);
    }

    /** The decision is no more: the matter waits again for one. */
    void annulled(Actor actor, DecisionView decision, MatterView matter) {
        end(
                actor,
                SubjectRef.of("decision", decision.rootId()),
                DeadlineFamily.ELD_GRANT,
                EndReason.RECORDED_IN_ERROR);
        if (matter.isOpen()) {
            implement(actor, matter, decision.producerId());
        }
    }

    private void end(Actor actor, SubjectRef subject, DeadlineFamily family, EndReason why) {
        deadlines.forSubject(subject).stream()
                .filter(c -> c.family() == family && c.metOn() == null && c.endedOn() == null)
                .forEach(c -> deadlines.end(c.id(), why, actor, true));
    }

    private @Nullable LocalDate bornOn(ClientId client) {
        return clients.get(client).bornOn();
    }
}
