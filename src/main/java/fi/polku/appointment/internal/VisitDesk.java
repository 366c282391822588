package fi.polku.appointment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.appointment.domain.VisitRules;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down what became of a time. */
@Component
class VisitDesk implements Visits {
    private final StepLink steps;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final AppointmentLocks locks;
    private final AppointmentRecords records;
    private final VisitClocks clocks;
    private final VisitQueries visitQueries;

    VisitDesk(
            StepLink steps,
            Access access,
            Journal journal,
            Now now,
            AppointmentLocks locks,
            AppointmentRecords records,
            VisitClocks clocks,
            VisitQueries visitQueries) {
        this.steps = steps;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.locks = locks;
        this.records = records;
        this.clocks = clocks;
        this.visitQueries = visitQueries;
    }

    @Override
    @Transactional
    public VisitId markAttended(Actor actor, AppointmentId id, VisitResult result) {
        access.require(actor, AppointmentPermission.RECORD_VISIT);
        AppointmentRow row = locks.getForUpdate(actor, id);
        locks.requireOpen(row);
        Refusals.throwIfAny(VisitRules.check(result));
        Instant moment = now.instant();
        if (Now.dayOf(row.startsAt()).isAfter(now.today())) {
            throw new Refusal(
                    "appointment.refusal.notYet", Map.of("on", Now.dayOf(row.startsAt())));
        }
        Instant started = started(row, result.startedAt(), moment);
        var length = Duration.between(row.startsAt(), row.endsAt());
        var visit = new VisitId(Ids.at(moment));
        visitQueries.insertVisit(
                visit,
                row,
                VisitOutcome.ATTENDED,
                started,
                started.plus(length),
                VisitRules.blankToNull(result.reasonForVisit()),
                VisitRules.blankToNull(result.result()),
                VisitRules.blankToNull(result.nextSteps()),
                records.header(actor, row.client(), row.service(), row.unit()),
                moment);
        clocks.meet(actor, row, started);
        journal.record(
                JournalEntry.about(row.client())
                        .happenedAt(started)
                        .by(actor.account(), actor.mainRole().name())
                        .key("appointment.journal.attended")
                        .subject("appointment", id.value())
                        .arg("type_code", row.service())
                        .arg("unit", row.unit())
                        .arg("professional", row.professional()));
        if (row.step() != null) {
            steps.completed(actor, row.client(), row.step(), started);
        }
        return visit;
    }

    private static Instant started(AppointmentRow row, @Nullable Instant given, Instant moment) {
        Instant started = given == null ? row.startsAt() : given;
        if (given != null && given.isAfter(moment)) {
            throw Refusal.onField("startedAt", "appointment.refusal.startsLater");
        }
        return started.isAfter(moment) ? moment : started;
    }

    @Override
    @Transactional
    public VisitId markNoShow(Actor actor, AppointmentId id, @Nullable String note) {
        access.require(actor, AppointmentPermission.RECORD_VISIT);
        AppointmentRow row = locks.getForUpdate(actor, id);
        locks.requireOpen(row);
        Refusals.throwIfAny(VisitRules.length("note", note));
        Instant moment = now.instant();
        if (row.startsAt().isAfter(moment)) {
            throw new Refusal("appointment.refusal.notBegun", Map.of("at", row.startsAt()));
        }
        var visit = new VisitId(Ids.at(moment));
        visitQueries.insertVisit(
                visit,
                row,
                VisitOutcome.NO_SHOW,
                row.startsAt(),
                row.startsAt(),
                null,
                VisitRules.blankToNull(note),
                null,
                records.header(actor, row.client(), row.service(), row.unit()),
                moment);
        clocks.forecastGone(row);
        if (row.step() != null) {
            steps.unbooked(row.step());
        }
        journal.record(
                JournalEntry.about(row.client())
                        .happenedAt(row.startsAt())
                        .by(actor.account(), actor.mainRole().name())
                        .key("appointment.journal.noShow")
                        .subject("appointment", id.value())
                        .arg("type_code", row.service())
                        .arg("starts_at", row.startsAt()));
        return visit;
    }
}
