package fi.polku.appointment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.domain.VisitRules;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where times are booked, moved and given up. */
@Component
class BookingDesk implements Bookings {
    private final SlotQueries slots;
    private final StepLink steps;
    private final Deadlines deadlines;
    private final Relationships relationships;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final AppointmentLocks locks;
    private final AppointmentRecords records;
    private final VisitClocks clocks;
    private final BookingQueries bookings;

    BookingDesk(
            SlotQueries slots,
            StepLink steps,
            Deadlines deadlines,
            Relationships relationships,
            Access access,
            Journal journal,
            Now now,
            AppointmentLocks locks,
            AppointmentRecords records,
            VisitClocks clocks,
            BookingQueries bookings) {
        this.slots = slots;
        this.steps = steps;
        this.deadlines = deadlines;
        this.relationships = relationships;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.locks = locks;
        this.records = records;
        this.clocks = clocks;
        this.bookings = bookings;
    }

    @Override
    @Transactional
    public AppointmentId book(Actor actor, SlotId slot, ClientId client, @Nullable UUID step) {
        access.require(actor, AppointmentPermission.BOOK);
        access.requireClient(actor, client);
        return take(actor, slot, client, step, null);
    }

    @Override
    @Transactional
    public AppointmentId book(Actor actor, NewTime time, ClientId client, @Nullable UUID step) {
        access.require(actor, AppointmentPermission.BOOK);
        if (actor.is(Role.CLIENT)) {
            throw new Refusal("appointment.refusal.onlyOffered");
        }
        access.requireClient(actor, client);
        if (!time.startsAt().isBefore(time.endsAt())) {
            throw Refusal.onField("endsAt", "appointment.refusal.endsFirst");
        }
        return write(actor, null, time, client, step, null);
    }

    @Override
    @Transactional
    public AppointmentId move(Actor actor, AppointmentId id, SlotId to) {
        access.require(actor, AppointmentPermission.BOOK);
        AppointmentRow old = locks.getForUpdate(actor, id);
        locks.requireOpen(old);
        if (slots.find(to).filter(s -> s.service() != old.service()).isPresent()) {
            throw Refusal.onField("slot", "appointment.refusal.otherService");
        }
        Instant moment = now.instant();
        bookings.cancel(id, by(actor), null, moment);
        AppointmentId next = take(actor, to, old.client(), old.step(), id);
        bookings.linkMoved(id, next);
        return next;
    }

    @Override
    @Transactional
    public void cancel(Actor actor, AppointmentId id, CancelledBy by, @Nullable String reason) {
        access.require(actor, AppointmentPermission.BOOK);
        AppointmentRow old = locks.getForUpdate(actor, id);
        locks.requireOpen(old);
        String why = reason == null ? "" : reason.strip();
        if (by == CancelledBy.PROVIDER && why.isEmpty()) {
            throw Refusal.onField("reason", "appointment.refusal.reasonMissing");
        }
        Refusals.throwIfAny(VisitRules.length("reason", why));
        bookings.cancel(id, by, why.isEmpty() ? null : why, now.instant());
        clocks.forecastGone(old);
        if (old.step() != null) {
            steps.unbooked(old.step());
        }
        journal.record(
                JournalEntry.about(old.client())
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                by == CancelledBy.CLIENT
                                        ? "appointment.journal.cancelledByClient"
                                        : "appointment.journal.cancelledByProvider")
                        .subject("appointment", id.value())
                        .arg("type_code", old.service())
                        .arg("starts_at", old.startsAt()));
    }

    private AppointmentId take(
            Actor actor,
            SlotId slotId,
            ClientId client,
            @Nullable UUID step,
            @Nullable AppointmentId movedFrom) {
        boolean inUse = slots.lock(slotId);
        SlotView slot =
                slots.find(slotId)
                        .orElseThrow(
                                () -> Refusal.onField("slot", "appointment.refusal.slotUnknown"));
        if (!inUse || !slot.free() || (actor.is(Role.CLIENT) && !slot.publiclyBookable())) {
            throw gone(slot.startsAt());
        }
        if (!slot.startsAt().isAfter(now.instant())) {
            throw Refusal.onField("slot", "appointment.refusal.slotPast", at(slot.startsAt()));
        }
        var time =
                new NewTime(
                        slot.professional(),
                        slot.unit(),
                        slot.service(),
                        slot.mode(),
                        slot.startsAt(),
                        slot.endsAt());
        return write(actor, slotId, time, client, step, movedFrom);
    }

    private AppointmentId write(
            Actor actor,
            @Nullable SlotId slot,
            NewTime time,
            ClientId client,
            @Nullable UUID step,
            @Nullable AppointmentId movedFrom) {
        if (step != null) {
            requireStep(client, step, time.service());
        }
        Instant moment = now.instant();
        var id = new AppointmentId(Ids.at(moment));
        DeadlineId clock = clocks.open(client, time.service()).orElse(null);
        boolean written =
                bookings.insert(
                        id,
                        client,
                        slot,
                        time,
                        step,
                        clock == null ? null : clock.value(),
                        movedFrom,
                        covered(actor, records.header(actor, client, time.service(), time.unit())),
                        moment);
        if (!written) {
            if (bookings.existsForClientAt(client, time.startsAt(), time.endsAt())) {
                throw Refusal.onField(
                        "slot", "appointment.refusal.clientBusy", at(time.startsAt()));
            }
            throw gone(time.startsAt());
        }
        LocalDate day = Now.dayOf(time.startsAt());
        if (clock != null) {
            deadlines.forecast(clock, day);
        }
        if (step != null) {
            steps.booked(step, id, time.startsAt());
        }
        relationships.open(
                client,
                Holder.of(time.professional()),
                RelationshipKind.APPOINTMENT,
                id.value(),
                now.today(),
                day.plusMonths(3));
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                movedFrom == null
                                        ? "appointment.journal.booked"
                                        : "appointment.journal.moved")
                        .subject("appointment", id.value())
                        .arg("type_code", time.service())
                        .arg("starts_at", time.startsAt())
                        .arg("unit", time.unit())
                        .arg("professional", time.professional()));
        return id;
    }

    private void requireStep(ClientId client, UUID step, ServiceType service) {
        var found =
                steps.find(client, step)
                        .orElseThrow(
                                () -> Refusal.onField("step", "appointment.refusal.stepUnknown"));
        if (!found.open()) {
            throw Refusal.onField("step", "appointment.refusal.stepDone");
        }
        if (found.service() != null && found.service() != service) {
            throw Refusal.onField("slot", "appointment.refusal.otherService");
        }
    }

    /** Who acts for another books only in the registers that the mandate covers. */
    private static RecordHeader covered(Actor actor, RecordHeader header) {
        if (actor.proxy() != null && !actor.proxy().registers().contains(header.register())) {
            throw new Denied("appointment");
        }
        return header;
    }

    private static CancelledBy by(Actor actor) {
        return actor.is(Role.CLIENT) ? CancelledBy.CLIENT : CancelledBy.PROVIDER;
    }

    private static Refusal gone(Instant startsAt) {
        return Refusal.onField("slot", "appointment.refusal.slotGone", at(startsAt));
    }

    private static Map<String, Object> at(Instant moment) {
        return Map.of("at", moment);
    }
}
