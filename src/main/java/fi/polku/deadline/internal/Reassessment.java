package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockEvent.Counted;
import fi.polku.deadline.ClockReassessed;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.ReassessCause;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.domain.Counter;
import fi.polku.kernel.RecordStatus;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.time.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts a clock again when what it was counted from turns out to have been otherwise. The event
 * keeps both counts, so that what was believed on a past day can be told.
 */
@Component
class Reassessment {
    private static final Counter COUNTER = new Counter(FinnishCalendar.INSTANCE);

    private final DeadlineQueries queries;
    private final ClockEventQueries events;
    private final ClockTrail trail;
    private final ApplicationEventPublisher publisher;
    private final Now now;

    Reassessment(
            DeadlineQueries queries,
            ClockEventQueries events,
            ClockTrail trail,
            ApplicationEventPublisher publisher,
            Now now) {
        this.queries = queries;
        this.events = events;
        this.trail = trail;
        this.publisher = publisher;
        this.now = now;
    }

    /** Answers false when nothing that the clock is counted from is otherwise. */
    boolean again(
            DeadlineRow row,
            LocalDate contactOn,
            LocalDateTime startedAt,
            DeadlineFacts facts,
            ReassessCause cause,
            @Nullable String words,
            Actor by) {
        DeadlineFacts earlier = ClockFacts.facts(row);
        if (contactOn.equals(row.contactOn())
                && startedAt.equals(ClockFacts.startedAt(row))
                && facts.equals(earlier)) {
            return false;
        }
        Instant at = now.instant();
        Instant started = startedAt.atZone(Now.ZONE).toInstant();
        Ruling ruling = COUNTER.rule(row.family(), contactOn, startedAt, facts).orElse(null);
        var before =
                new Counted(row.ruleId(), row.contactOn(), row.startedAt(), earlier, row.dueOn());
        var after =
                new Counted(
                        ruling == null ? null : ruling.ruleId(),
                        contactOn,
                        started,
                        facts,
                        ruling == null ? null : ruling.dueOn());
        events.insertReassessed(
                Ids.at(at),
                row.id(),
                cause,
                words,
                CountedJson.write(before),
                CountedJson.write(after),
                by.account(),
                ClockTrail.role(by),
                at);
        if (ruling == null) {
            withoutLimit(row, at, by);
        } else {
            queries.saveCounted(row.id(), ruling, contactOn, started, closesAt(ruling), facts);
            tell(row, ruling.dueOn(), at, by);
        }
        publisher.publishEvent(new ClockReassessed(ClockFacts.subject(row)));
        return true;
    }

    /** The law gives the case no maximum time after all. */
    private void withoutLimit(DeadlineRow row, Instant at, Actor by) {
        if (row.metOn() == null && row.endedOn() == null) {
            queries.saveEnded(row.id(), at, Now.dayOf(at), EndReason.NO_LIMIT, false);
            trail.event(row.id(), "ENDED", at, null, EndReason.NO_LIMIT.name(), false, by);
        }
        queries.saveStatus(row.id(), RecordStatus.ANNULLED);
        trail.tell(
                row.clientId(),
                ClockFacts.subject(row),
                row.family(),
                "deadline.journal.noLimit",
                at,
                by,
                e -> ClockTrail.outOfSight(e, ClockFacts.facts(row)));
    }

    private void tell(DeadlineRow row, LocalDate dueOn, Instant at, Actor by) {
        if (dueOn.equals(row.dueOn())) {
            return;
        }
        trail.tell(
                row.clientId(),
                ClockFacts.subject(row),
                row.family(),
                "deadline.journal.reassessed",
                at,
                by,
                e ->
                        ClockTrail.outOfSight(
                                e.arg("due_on", dueOn).arg("earlier_on", row.dueOn()),
                                ClockFacts.facts(row)));
    }

    private static @Nullable Instant closesAt(Ruling ruling) {
        return ruling.dueAt() == null
                ? null
                : ruling.dueOn().atTime(ruling.dueAt()).atZone(Now.ZONE).toInstant();
    }
}
