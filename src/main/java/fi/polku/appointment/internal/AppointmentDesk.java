package fi.polku.appointment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.StepToBook;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.VisitView;
import fi.polku.appointment.domain.MeetingClocks;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.path.StepState;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where times are offered, booked, moved, given up and kept. */
@Component
class AppointmentDesk implements Appointments {
    private static final int OFFERED = 15;

    /** A professional looks over a few days at once with the client. */
    private static final int OFFERED_AT_WORK = 40;

    private static final int LONGEST_TEXT = 4000;
    private final AppointmentQueries queries;
    private final SlotQueries slots;
    private final StepLink steps;
    private final Clients clients;
    private final Organizations organizations;
    private final Deadlines deadlines;
    private final Relationships relationships;
    private final Access access;
    private final Journal journal;
    private final Now now;

    AppointmentDesk(
            AppointmentQueries queries,
            SlotQueries slots,
            StepLink steps,
            Clients clients,
            Organizations organizations,
            Deadlines deadlines,
            Relationships relationships,
            Access access,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.slots = slots;
        this.steps = steps;
        this.clients = clients;
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.relationships = relationships;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<SlotView> offer(ClientId client, ServiceType service) {
        return offer(client, service, null, now.instant(), OFFERED);
    }

    @Override
    public List<SlotView> offer(ClientId client, ServiceType service, LocalDate from) {
        Instant moment = now.instant();
        Instant day = from.atStartOfDay(Now.ZONE).toInstant();
        return offer(client, service, null, day.isAfter(moment) ? day : moment, OFFERED_AT_WORK);
    }

    @Override
    public List<SlotView> offerForStep(ClientId client, UUID step) {
        return steps.find(client, step)
                .filter(s -> s.service() != null)
                .map(s -> offer(client, s.service(), s.responsible(), now.instant(), OFFERED))
                .orElse(List.of());
    }

    @Override
    public List<StepToBook> stepsToBook(ClientId client) {
        var held =
                queries.listOf(client).stream()
                        .filter(a -> a.view(now.instant()).state().isOpen())
                        .map(AppointmentRow::step)
                        .toList();
        var found = new ArrayList<StepToBook>();
        for (StepLink.Step step : steps.list(client)) {
            ServiceType service = step.service();
            boolean soon =
                    step.view().state() == StepState.NOW || step.view().state() == StepState.NEXT;
            if (service != null && soon && !held.contains(step.view().id().value())) {
                found.add(new StepToBook(step.view().id().value(), step.view().title(), service));
            }
        }
        return List.copyOf(found);
    }

    private List<SlotView> offer(
            ClientId client,
            @Nullable ServiceType service,
            @Nullable ProfessionalId first,
            Instant after,
            int limit) {
        if (service == null) {
            return List.of();
        }
        String home = clients.get(client).municipalityCode();
        List<UnitId> near =
                organizations.units().stream()
                        .filter(u -> u.municipalityCode().equals(home))
                        .map(UnitView::id)
                        .toList();
        return slots.listOffered(service, near, first, after, limit).stream()
                .sorted(Comparator.comparing(SlotView::startsAt).thenComparing(s -> s.id().value()))
                .toList();
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
        DeadlineId clock = openClock(client, time.service()).orElse(null);
        boolean written =
                queries.insert(
                        id,
                        client,
                        slot,
                        time,
                        step,
                        clock == null ? null : clock.value(),
                        movedFrom,
                        header(actor, client, time.service(), time.unit()),
                        moment);
        if (!written) {
            if (queries.existsForClientAt(client, time.startsAt(), time.endsAt())) {
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

    private Optional<DeadlineId> openClock(ClientId client, ServiceType service) {
        List<String> families = MeetingClocks.metBy(service.name());
        if (families.isEmpty()) {
            return Optional.empty();
        }
        return deadlines.openFor(client).stream()
                .filter(c -> families.contains(c.family().name()))
                .min(
                        Comparator.comparing((ClockView c) -> families.indexOf(c.family().name()))
                                .thenComparing(ClockView::dueOn))
                .map(ClockView::id);
    }

    @Override
    @Transactional
    public AppointmentId move(Actor actor, AppointmentId id, SlotId to) {
        access.require(actor, AppointmentPermission.BOOK);
        AppointmentRow old = getForUpdate(actor, id);
        requireOpen(old);
        if (slots.find(to).filter(s -> s.service() != old.service()).isPresent()) {
            throw Refusal.onField("slot", "appointment.refusal.otherService");
        }
        Instant moment = now.instant();
        queries.cancel(id, by(actor), null, moment);
        AppointmentId next = take(actor, to, old.client(), old.step(), id);
        queries.linkMoved(id, next);
        return next;
    }

    @Override
    @Transactional
    public void cancel(Actor actor, AppointmentId id, CancelledBy by, @Nullable String reason) {
        access.require(actor, AppointmentPermission.BOOK);
        AppointmentRow old = getForUpdate(actor, id);
        requireOpen(old);
        String why = reason == null ? "" : reason.strip();
        if (by == CancelledBy.PROVIDER && why.isEmpty()) {
            throw Refusal.onField("reason", "appointment.refusal.reasonMissing");
        }
        requireShort("reason", why);
        queries.cancel(id, by, why.isEmpty() ? null : why, now.instant());
        forecastGone(old);
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

    @Override
    @Transactional
    public VisitId markAttended(Actor actor, AppointmentId id, VisitResult result) {
        access.require(actor, AppointmentPermission.RECORD_VISIT);
        AppointmentRow row = getForUpdate(actor, id);
        requireOpen(row);
        requireTexts(result);
        Instant moment = now.instant();
        if (Now.dayOf(row.startsAt()).isAfter(now.today())) {
            throw new Refusal(
                    "appointment.refusal.notYet", Map.of("on", Now.dayOf(row.startsAt())));
        }
        Instant started = started(row, result.startedAt(), moment);
        var length = java.time.Duration.between(row.startsAt(), row.endsAt());
        var visit = new VisitId(Ids.at(moment));
        queries.insertVisit(
                visit,
                row,
                VisitOutcome.ATTENDED,
                started,
                started.plus(length),
                blankToNull(result.reasonForVisit()),
                blankToNull(result.result()),
                blankToNull(result.nextSteps()),
                header(actor, row.client(), row.service(), row.unit()),
                moment);
        meetClock(actor, row, started);
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

    /** The realised visit meets the clock it was booked for, or the one that has started since. */
    private void meetClock(Actor actor, AppointmentRow row, Instant started) {
        Optional<DeadlineId> clock =
                row.deadline() == null
                        ? Optional.empty()
                        : Optional.of(new DeadlineId(row.deadline()));
        if (clock.isEmpty() || !deadlines.met(clock.get(), started, actor)) {
            openClock(row.client(), row.service()).ifPresent(c -> deadlines.met(c, started, actor));
        }
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
        AppointmentRow row = getForUpdate(actor, id);
        requireOpen(row);
        requireShort("note", note);
        Instant moment = now.instant();
        if (row.startsAt().isAfter(moment)) {
            throw new Refusal("appointment.refusal.notBegun", at(row.startsAt()));
        }
        var visit = new VisitId(Ids.at(moment));
        queries.insertVisit(
                visit,
                row,
                VisitOutcome.NO_SHOW,
                row.startsAt(),
                row.startsAt(),
                null,
                blankToNull(note),
                null,
                header(actor, row.client(), row.service(), row.unit()),
                moment);
        forecastGone(row);
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

    /** The clock goes on; only what was expected of it is taken away. */
    private void forecastGone(AppointmentRow row) {
        if (row.deadline() != null) {
            deadlines.forecast(new DeadlineId(row.deadline()), null);
        }
    }

    private AppointmentRow getForUpdate(Actor actor, AppointmentId id) {
        AppointmentRow row =
                queries.findForUpdate(id)
                        .orElseThrow(() -> new Refusal("appointment.refusal.unknown"));
        access.requireClient(actor, row.client());
        return row;
    }

    private void requireOpen(AppointmentRow row) {
        switch (row.view(now.instant()).state()) {
            case BOOKED, UNRECORDED -> {}
            case MOVED -> throw new Refusal("appointment.refusal.alreadyMoved");
            case CANCELLED -> throw new Refusal("appointment.refusal.alreadyCancelled");
            case ATTENDED, NO_SHOW -> throw new Refusal("appointment.refusal.alreadyRecorded");
        }
    }

    private static void requireTexts(VisitResult result) {
        var wrong = new ArrayList<Refusal>();
        if (result.reasonForVisit().isBlank()) {
            wrong.add(Refusal.onField("reasonForVisit", "appointment.refusal.reasonForVisit"));
        }
        if (result.result().isBlank()) {
            wrong.add(Refusal.onField("result", "appointment.refusal.result"));
        }
        tooLong("reasonForVisit", result.reasonForVisit()).ifPresent(wrong::add);
        tooLong("result", result.result()).ifPresent(wrong::add);
        tooLong("nextSteps", result.nextSteps()).ifPresent(wrong::add);
        Refusals.throwIfAny(wrong);
    }

    private static void requireShort(String field, @Nullable String text) {
        tooLong(field, text)
                .ifPresent(r -> {
                    throw r;
                });
    }

    private static Optional<Refusal> tooLong(String field, @Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(
                        Refusal.onField(
                                field,
                                "appointment.refusal.tooLong",
                                Map.of("max", LONGEST_TEXT, "n", text.length())));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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

    private RecordHeader header(
            Actor actor, ClientId client, ServiceType service, UnitId producer) {
        return new RecordHeader(
                service.register(),
                service.register() == Register.SOCIAL_WELFARE ? serviceTask(client) : null,
                organizations.organiser(),
                producer,
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    private ServiceTask serviceTask(ClientId client) {
        ClientDetails details = clients.get(client);
        LocalDate born = details.bornOn();
        int age = born == null ? 40 : Period.between(born, now.today()).getYears();
        return age < 18
                ? ServiceTask.LAPSIPERHEET
                : age < 65 ? ServiceTask.TYOIKAISET : ServiceTask.IAKKAAT;
    }

    @Override
    public Optional<AppointmentView> find(AppointmentId id) {
        return queries.find(id).map(this::view);
    }

    @Override
    public AppointmentView get(AppointmentId id) {
        return find(id).orElseThrow(() -> new Refusal("appointment.refusal.unknown"));
    }

    @Override
    public Optional<AppointmentView> next(ClientId client) {
        return queries.findNext(client, now.instant()).map(this::view);
    }

    @Override
    public List<AppointmentView> of(ClientId client) {
        return views(queries.listOf(client));
    }

    @Override
    public List<AppointmentView> today(ProfessionalId professional) {
        return between(professional, now.today(), now.today());
    }

    @Override
    public List<AppointmentView> between(
            ProfessionalId professional, LocalDate first, LocalDate last) {
        return views(
                queries.listBetween(
                        professional,
                        first.atStartOfDay(Now.ZONE).toInstant(),
                        last.plusDays(1).atStartOfDay(Now.ZONE).toInstant()));
    }

    @Override
    public Optional<AppointmentView> forStep(UUID step) {
        return queries.findForStep(step).map(this::view);
    }

    @Override
    public List<AppointmentView> page(Actor actor, AppointmentSearch search) {
        return views(queries.page(search, actor, now.today()));
    }

    @Override
    public long count(Actor actor, AppointmentSearch search) {
        return queries.count(search, actor, now.today());
    }

    @Override
    public List<VisitView> visits(Actor actor, AppointmentSearch search) {
        return queries.pageVisits(search, actor, now.today()).stream().map(VisitRow::view).toList();
    }

    @Override
    public long countVisits(Actor actor, AppointmentSearch search) {
        return queries.countVisits(search, actor, now.today());
    }

    private AppointmentView view(AppointmentRow row) {
        return row.view(now.instant());
    }

    private List<AppointmentView> views(List<AppointmentRow> rows) {
        Instant moment = now.instant();
        return rows.stream().map(r -> r.view(moment)).toList();
    }
}
