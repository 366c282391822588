package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.ReassessCause;
import fi.polku.deadline.Remedy;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.deadline.domain.Counter;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.time.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where clocks are started, met and ended; what can be said of them is read by {@link ClockReader}.
 */
@Service
class DeadlineDesk implements Deadlines {
    private static final Counter COUNTER = new Counter(FinnishCalendar.INSTANCE);

    private final DeadlineQueries queries;
    private final Organizations organizations;
    private final Now now;
    private final ClockReader reader;
    private final ClockTrail trail;
    private final Reassessment reassessment;

    DeadlineDesk(
            DeadlineQueries queries,
            Organizations organizations,
            Now now,
            ClockReader reader,
            ClockTrail trail,
            Reassessment reassessment) {
        this.queries = queries;
        this.organizations = organizations;
        this.now = now;
        this.reader = reader;
        this.trail = trail;
        this.reassessment = reassessment;
    }

    @Override
    @Transactional
    public Optional<DeadlineId> start(StartDeadline start, Actor by) {
        Optional<Ruling> ruling = rule(start);
        if (ruling.isEmpty()) {
            return Optional.empty();
        }
        Ruling r = ruling.get();
        Instant recordedAt = now.instant();
        Instant startedAt = start.startedAt().atZone(Now.ZONE).toInstant();
        Instant closesAt =
                r.dueAt() == null ? null : r.dueOn().atTime(r.dueAt()).atZone(Now.ZONE).toInstant();
        var id = new DeadlineId(Ids.at(recordedAt));
        boolean inserted =
                queries.insert(
                        id,
                        start,
                        r,
                        startedAt,
                        closesAt,
                        organizations.organiser(),
                        by.account(),
                        ClockTrail.role(by),
                        recordedAt);
        if (!inserted) {
            return queries.findOpen(start.subject(), start.family()).map(DeadlineRow::id);
        }
        trail.event(id, "STARTED", startedAt, null, null, null, by);
        trail.tell(
                start.client(),
                start.subject(),
                start.family(),
                "deadline.journal.started",
                startedAt,
                by,
                e ->
                        ClockTrail.outOfSight(
                                e.arg("due_on", r.dueOn()).arg("unit", start.unit()),
                                start.facts()));
        return Optional.of(id);
    }

    @Override
    @Transactional
    public Optional<DeadlineId> start(StartDeadline start) {
        return start(start, Actor.system());
    }

    @Override
    public Optional<Ruling> rule(StartDeadline start) {
        return COUNTER.rule(start.family(), start.contactOn(), start.startedAt(), start.facts());
    }

    @Override
    @Transactional
    public boolean met(SubjectRef subject, DeadlineFamily family, Instant realisedAt, Actor by) {
        return queries.findOpen(subject, family).map(row -> met(row, realisedAt, by)).orElse(false);
    }

    @Override
    @Transactional
    public boolean met(DeadlineId deadline, Instant realisedAt, Actor by) {
        return met(reader.get(deadline), realisedAt, by);
    }

    private boolean met(DeadlineRow row, Instant realisedAt, Actor by) {
        LocalDate on = Now.dayOf(realisedAt);
        if (!queries.saveMet(row.id(), realisedAt, on)) {
            return false;
        }
        trail.event(row.id(), "MET", realisedAt, null, null, null, by);
        boolean late = on.isAfter(row.dueOn());
        trail.tell(
                row.clientId(),
                ClockFacts.subject(row),
                row.family(),
                late ? "deadline.journal.late" : "deadline.journal.met",
                realisedAt,
                by,
                e ->
                        ClockTrail.outOfSight(
                                e.arg("due_on", row.dueOn()).arg("unit", row.unitId()),
                                ClockFacts.facts(row)));
        return true;
    }

    @Override
    @Transactional
    public boolean end(DeadlineId deadline, EndReason why, Actor by, boolean clientTold) {
        return end(reader.get(deadline), why, by, clientTold);
    }

    private boolean end(DeadlineRow row, EndReason why, Actor by, boolean clientTold) {
        Instant at = now.instant();
        if (!queries.saveEnded(row.id(), at, Now.dayOf(at), why, clientTold)) {
            return false;
        }
        trail.event(row.id(), "ENDED", at, null, why.name(), clientTold, by);
        trail.tell(
                row.clientId(),
                ClockFacts.subject(row),
                row.family(),
                "deadline.journal.ended",
                at,
                by,
                e ->
                        ClockTrail.outOfSight(
                                e.arg("reason_code", why).arg("unit", row.unitId()),
                                ClockFacts.facts(row)));
        return true;
    }

    @Override
    @Transactional
    public int endAll(SubjectRef subject, EndReason why, Actor by, boolean clientTold) {
        int ended = 0;
        for (DeadlineRow row : reader.rows(List.of(subject))) {
            if (row.metOn() == null && row.endedOn() == null && end(row, why, by, clientTold)) {
                ended++;
            }
        }
        return ended;
    }

    @Override
    @Transactional
    public void forecast(DeadlineId deadline, @Nullable LocalDate bookedOn) {
        if (queries.saveForecast(deadline, bookedOn)) {
            trail.event(deadline, "FORECAST", now.instant(), bookedOn, null, null, Actor.system());
        }
    }

    @Override
    @Transactional
    public void forecast(SubjectRef subject, DeadlineFamily family, @Nullable LocalDate bookedOn) {
        queries.findOpen(subject, family).ifPresent(row -> forecast(row.id(), bookedOn));
    }

    @Override
    @Transactional
    public void delayed(DeadlineId deadline, DelayReason why, Actor by, boolean clientTold) {
        trail.event(deadline, "DELAYED", now.instant(), null, why.name(), clientTold, by);
    }

    @Override
    @Transactional
    public void remedied(DeadlineId deadline, Remedy how, Actor by, boolean clientTold) {
        trail.event(deadline, "REMEDIED", now.instant(), null, how.name(), clientTold, by);
    }

    @Override
    @Transactional
    public void attachClient(SubjectRef subject, ClientId client, @Nullable LocalDate bornOn) {
        Instant at = now.instant();
        for (DeadlineId id : queries.saveClient(subject, client)) {
            trail.event(id, "CLIENT_KNOWN", at, null, null, null, Actor.system());
        }
        bornOn(reader.rows(List.of(subject)), bornOn, ReassessCause.CLIENT_KNOWN);
    }

    @Override
    @Transactional
    public void bornOn(ClientId client, @Nullable LocalDate bornOn) {
        bornOn(queries.listAll(client), bornOn, ReassessCause.BIRTH_DATE);
    }

    private void bornOn(List<DeadlineRow> clocks, @Nullable LocalDate born, ReassessCause cause) {
        if (born == null) {
            return;
        }
        for (DeadlineRow row : clocks) {
            reassessment.again(
                    row,
                    row.contactOn(),
                    ClockFacts.startedAt(row),
                    ClockFacts.facts(row).bornOn(born, row.contactOn()),
                    cause,
                    null,
                    Actor.system());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClockView> find(DeadlineId deadline) {
        return reader.find(deadline);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> openFor(ClientId client) {
        return reader.openFor(client);
    }

    @Override
    public List<ClockView> openFor(Actor reader, ClientId client) {
        return this.reader.openFor(reader, client);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> openToShow(Actor reader, ClientId client) {
        return this.reader.openToShow(reader, client);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> nearestFor(Collection<ClientId> clients) {
        return reader.nearestFor(clients);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> allFor(ClientId client) {
        return reader.allFor(client);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> forSubject(SubjectRef subject) {
        return reader.forSubject(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SubjectRef, List<ClockView>> forSubjects(Collection<SubjectRef> subjects) {
        return reader.forSubjects(subjects);
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(DeadlineId deadline) {
        return reader.explain(deadline);
    }
}
