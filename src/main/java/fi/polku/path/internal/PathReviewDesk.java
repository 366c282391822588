package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.JointServices;
import fi.polku.access.Relationships;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusals;
import fi.polku.measure.GasScore;
import fi.polku.path.EndPath;
import fi.polku.path.NewReview;
import fi.polku.path.PathEnded;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathPermission;
import fi.polku.path.PathReviews;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.domain.ReviewRules;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.team.OwnWorkers;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks back with the client: a review in the middle, and the end. */
@Component
class PathReviewDesk implements PathReviews {

    private final PathWriteQueries writes;
    private final Access access;
    private final JointServices jointServices;
    private final Relationships relationships;
    private final OwnWorkers ownWorkers;
    private final Teams teams;
    private final Tasks tasks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;
    private final PathReviewQueries reviewQueries;
    private final PathLocks locks;
    private final PathRecords records;

    PathReviewDesk(
            PathWriteQueries writes,
            Access access,
            JointServices jointServices,
            Relationships relationships,
            OwnWorkers ownWorkers,
            Teams teams,
            Tasks tasks,
            Journal journal,
            ApplicationEventPublisher events,
            Now now,
            PathReviewQueries reviewQueries,
            PathLocks locks,
            PathRecords records) {
        this.writes = writes;
        this.access = access;
        this.jointServices = jointServices;
        this.relationships = relationships;
        this.ownWorkers = ownWorkers;
        this.teams = teams;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.now = now;
        this.reviewQueries = reviewQueries;
        this.locks = locks;
        this.records = records;
    }

    @Override
    @Transactional
    public void review(Actor actor, PathId path, NewReview review) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = locks.lock(actor, path);
        PathView view = locks.effective(locked);
        Refusals.throwIfAny(ReviewRules.review(view, review));
        BigDecimal t = save(actor, view, review, "MID");
        tasks.withdraw("path", path.value());
        journal.record(
                PathRecords.entry(actor, locked.clientId(), "path.journal.reviewed", path)
                        .arg("t", t));
    }

    private @Nullable BigDecimal save(Actor actor, PathView view, NewReview review, String kind) {
        BigDecimal t = GasScore.t(ReviewRules.items(view, review)).orElse(null);
        UUID id = Ids.next();
        Instant at = now.instant();
        reviewQueries.insertReview(
                id,
                view.id(),
                kind,
                now.today(),
                t,
                review.summary().strip(),
                records.header(
                        actor,
                        view.header().register(),
                        view.header().serviceTask(),
                        RecordStatus.FINAL),
                at);
        view.goals()
                .forEach(g ->
                        reviewQueries.insertReached(
                                id,
                                g.id(),
                                review.reached().getOrDefault(g.id(), 0),
                                actor.account(),
                                at));
        writes.saveEdit(view.id(), view.editNo(), at);
        return t;
    }

    @Override
    @Transactional
    public void end(Actor actor, PathId path, EndPath end) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = locks.lock(actor, path);
        PathView view = locks.effective(locked);
        if (view.status() == PathStatus.ENDED) {
            return;
        }
        Refusals.throwIfAny(ReviewRules.end(view, end));
        PathOutcome outcome = Objects.requireNonNull(end.outcome());
        boolean accepted = view.versionAccepted() > 0;
        BigDecimal t = accepted ? save(actor, view, end.review(), "END") : null;
        LocalDate today = now.today();
        Instant at = now.instant();
        writes.saveEnd(path, outcome, end.follows().strip(), today, at);
        jointServices.end(path.value(), today);
        relationships.endOf(path.value(), today);
        ClientId client = locked.clientId();
        teams.leaveWithPath(actor, client, path.value(), today);
        tasks.withdraw("path", path.value());
        view.steps().forEach(s -> tasks.withdraw("step", s.id().value()));
        if (end.ownWorkerEnds()) {
            ownWorkers.end(actor, client, today);
        }
        journal.record(
                PathRecords.entry(
                                actor,
                                client,
                                t == null ? "path.journal.endedUnscored" : "path.journal.ended",
                                path)
                        .arg("outcome_code", outcome)
                        .arg("t", t));
        events.publishEvent(new PathEnded(path, client, at));
    }
}
