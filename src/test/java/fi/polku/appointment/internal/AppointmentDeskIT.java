package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ScheduleSearch;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.appointment.ThirdFree;
import fi.polku.appointment.VisitOutcome;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The desk of appointments")
class AppointmentDeskIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    @Autowired Appointments appointments;
    @Autowired Offers offers;
    @Autowired Bookings bookings;
    @Autowired Visits visits;
    @Autowired Slots slots;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;

    private ProfessionalView physiotherapist;

    /** Each test has a professional of its own, so that no calendar is shared. */
    @BeforeEach
    void ownProfessional() {
        UnitId unit = organizations.units().getFirst().id();
        physiotherapist =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Deskitesti",
                        "Petri",
                        "PHYSIOTHERAPIST",
                        unit,
                        true,
                        false);
        organizations.save(physiotherapist);
    }

    private ClientId newClient() {
        return clients.create(
                Actor.system(),
                new NewClient(
                        "Esimerkki",
                        "Aino",
                        null,
                        null,
                        LocalDate.of(1984, 5, 17),
                        null,
                        "fi",
                        "214",
                        null,
                        null,
                        false,
                        List.of()));
    }

    private static Actor self(ClientId client) {
        return new Actor(null, "Aino", Set.of(Role.CLIENT), null, client, List.of());
    }

    private Actor worker() {
        return new Actor(
                null,
                "Petri Malli",
                Set.of(Role.PROFESSIONAL),
                physiotherapist.id(),
                null,
                List.of());
    }

    private List<SlotView> open(LocalDate... days) {
        slots.open(
                Actor.system(),
                physiotherapist.id(),
                physiotherapist.unit(),
                ServiceType.PHYSIOTHERAPY,
                List.of(days),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        return slots
                .page(
                        new SlotSearch(
                                null,
                                null,
                                physiotherapist.id(),
                                null,
                                true,
                                null,
                                null,
                                null,
                                500))
                .stream()
                .sorted(java.util.Comparator.comparing(SlotView::startsAt))
                .toList();
    }

    private DeadlineId clockOf(ClientId client) {
        return transaction.execute(t ->
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        client,
                                        new SubjectRef("assessment", Ids.next()),
                                        TODAY,
                                        LocalDateTime.of(2026, 3, 10, 9, 42),
                                        physiotherapist.unit(),
                                        null,
                                        DeadlineFacts.ofAge(LocalDate.of(1984, 5, 17), TODAY)))
                        .orElseThrow());
    }

    private ClockView clock(DeadlineId id) {
        return deadlines.find(id).orElseThrow();
    }

    private static final VisitResult RESULT =
            new VisitResult("Selkäkipu", "Tutkittiin, ohjattiin harjoitteet.", "Uusi käynti", null);

    @Test
    @DisplayName("gives the same time to one only, when two want it at once")
    void twoAtOnce() throws Exception {
        SlotId slot = open(TODAY.plusDays(1)).getFirst().id();
        var barrier = new CyclicBarrier(2);
        var one = newClient();
        var other = newClient();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var results =
                    pool.invokeAll(
                            List.of(attempt(barrier, slot, one), attempt(barrier, slot, other)));
            var texts = List.of(results.get(0).get(), results.get(1).get());
            assertThat(texts).containsExactlyInAnyOrder("booked", "appointment.refusal.slotGone");
        }
        assertThat(slots.get(slot).free()).isFalse();
    }

    private Callable<String> attempt(CyclicBarrier barrier, SlotId slot, ClientId client) {
        return () -> {
            barrier.await();
            try {
                bookings.book(self(client), slot, client, null);
                return "booked";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    @Test
    @DisplayName("never books a professional twice at once, not even outside the calendar")
    void professionalOnce() {
        var slot = open(TODAY.plusDays(1)).getFirst();
        var one = newClient();
        bookings.book(self(one), slot.id(), one, null);
        var other = newClient();
        assertThatThrownBy(() ->
                        bookings.book(
                                Actor.system(),
                                time(slot.startsAt().plusSeconds(600)),
                                other,
                                null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("appointment.refusal.slotGone"));
    }

    private NewTime time(Instant startsAt) {
        return new NewTime(
                physiotherapist.id(),
                physiotherapist.unit(),
                ServiceType.PHYSIOTHERAPY,
                MeetingMode.ONSITE,
                startsAt,
                startsAt.plusSeconds(2700));
    }

    @Test
    @DisplayName("does not book the client twice at once")
    void clientOnce() {
        var slot = open(TODAY.plusDays(1)).getFirst();
        var client = newClient();
        bookings.book(self(client), slot.id(), client, null);
        ownProfessional();
        var same = open(TODAY.plusDays(1)).getFirst();
        assertThatThrownBy(() -> bookings.book(self(client), same.id(), client, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("appointment.refusal.clientBusy"));
    }

    @Test
    @DisplayName("only forecasts the clock by a booking, and meets it by the visit")
    void bookingForecastsVisitMeets() {
        var client = newClient();
        var clock = clockOf(client);
        var slot = open(TODAY.plusDays(2)).getFirst();
        var id = bookings.book(self(client), slot.id(), client, null);
        assertThat(clock(clock).forecastOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(clock(clock).state().isOpen()).isTrue();

        now.set(slot.endsAt());
        visits.markAttended(worker(), id, RESULT);
        assertThat(clock(clock).state()).isInstanceOf(DeadlineState.Met.class);
        assertThat(clock(clock).metOn()).isEqualTo(TODAY.plusDays(2));
        var view = appointments.get(id);
        assertThat(view.state()).isEqualTo(AppointmentState.ATTENDED);
        assertThat(view.result()).isEqualTo(RESULT.result());
    }

    @Test
    @DisplayName("lets the clock go on when the client did not come")
    void noShow() {
        var client = newClient();
        var clock = clockOf(client);
        var slot = open(TODAY.plusDays(2)).getFirst();
        var id = bookings.book(self(client), slot.id(), client, null);
        assertThatThrownBy(() -> visits.markNoShow(worker(), id, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("appointment.refusal.notBegun"));
        now.set(slot.endsAt());
        visits.markNoShow(worker(), id, null);
        assertThat(clock(clock).state().isOpen()).isTrue();
        assertThat(clock(clock).forecastOn()).isNull();
        assertThat(appointments.get(id).state()).isEqualTo(AppointmentState.NO_SHOW);
        assertThat(appointments.visits(Actor.system(), AppointmentSearch.all(10).of(client)))
                .singleElement()
                .satisfies(v -> assertThat(v.outcome()).isEqualTo(VisitOutcome.NO_SHOW));
    }

    @Test
    @DisplayName("lets the clock go on when the provider cancels, and demands the reason")
    void providerCancels() {
        var client = newClient();
        var clock = clockOf(client);
        var slot = open(TODAY.plusDays(2)).getFirst();
        var id = bookings.book(self(client), slot.id(), client, null);
        assertThatThrownBy(() -> bookings.cancel(worker(), id, CancelledBy.PROVIDER, " "))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.field()).isEqualTo("reason"));
        bookings.cancel(worker(), id, CancelledBy.PROVIDER, "Fysioterapeutti sairastui.");
        assertThat(clock(clock).state().isOpen()).isTrue();
        assertThat(clock(clock).forecastOn()).isNull();
        assertThat(slots.get(slot.id()).free()).isTrue();
        assertThat(journal.page(client, true, null, null, 10))
                .extracting(JournalRow::messageKey)
                .contains("appointment.journal.cancelledByProvider", "appointment.journal.booked");
    }

    @Test
    @DisplayName("moves to another time: the old is linked to the new and its time is free again")
    void moves() {
        var client = newClient();
        var free = open(TODAY.plusDays(1));
        var first = bookings.book(self(client), free.get(0).id(), client, null);
        var second = bookings.move(self(client), first, free.get(1).id());
        assertThat(appointments.get(first).state()).isEqualTo(AppointmentState.MOVED);
        assertThat(appointments.get(first).movedTo()).isEqualTo(second);
        assertThat(appointments.get(second).movedFrom()).isEqualTo(first);
        assertThat(slots.get(free.get(0).id()).free()).isTrue();
        assertThat(appointments.next(Actor.system(), client))
                .map(AppointmentView::id)
                .contains(second);
        assertThatThrownBy(() -> bookings.move(self(client), first, free.get(2).id()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("appointment.refusal.alreadyMoved"));
    }

    @Test
    @DisplayName("keeps the old time when the new one is no longer free")
    void moveRefused() {
        var client = newClient();
        var other = newClient();
        var free = open(TODAY.plusDays(1));
        var mine = bookings.book(self(client), free.get(0).id(), client, null);
        bookings.book(self(other), free.get(1).id(), other, null);
        assertThatThrownBy(() -> bookings.move(self(client), mine, free.get(1).id()))
                .isInstanceOf(Refusal.class);
        assertThat(appointments.get(mine).state()).isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    @DisplayName("keeps nine o'clock at nine on the days the clocks are turned")
    void clocksTurned() {
        var hours =
                new Slots.Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        Duration.ofMinutes(60),
                        MeetingMode.ONSITE,
                        true);
        slots.open(
                Actor.system(),
                physiotherapist.id(),
                physiotherapist.unit(),
                ServiceType.PHYSIOTHERAPY,
                List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25)),
                hours,
                0);
        assertThat(
                        slots.page(
                                new SlotSearch(
                                        null,
                                        null,
                                        physiotherapist.id(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        10)))
                .extracting(s -> s.startsAt().atZone(Now.ZONE).toLocalDateTime().toString())
                .containsExactlyInAnyOrder("2026-03-29T09:00", "2026-10-25T09:00");
        var autumn =
                appointments.between(
                        physiotherapist.id(),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 10, 25));
        assertThat(autumn).isEmpty();
    }

    @Test
    @DisplayName("opens the same days again without doing it twice")
    void openTwice() {
        int first = open(TODAY.plusDays(1)).size();
        assertThat(open(TODAY.plusDays(1))).hasSize(first);
        assertThat(slots.page(new ScheduleSearch(null, physiotherapist.id(), null, null, 10)))
                .hasSize(1);
        assertThat(slots.count(new ScheduleSearch(null, physiotherapist.id(), null, null, 10)))
                .isEqualTo(1);
        assertThat(
                        slots.count(
                                new SlotSearch(
                                        null,
                                        null,
                                        physiotherapist.id(),
                                        null,
                                        true,
                                        null,
                                        null,
                                        null,
                                        10)))
                .isEqualTo(first);
    }

    @Test
    @DisplayName("finds the third free time of each book, leaving out what is taken")
    void thirdFree() {
        var free = open(TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(third()).isEqualTo(TODAY.plusDays(1));
        int day =
                (int)
                        free.stream()
                                .filter(s -> Now.dayOf(s.startsAt()).equals(TODAY.plusDays(1)))
                                .count();
        for (int i = 0; i < day - 2; i++) {
            var client = newClient();
            bookings.book(self(client), free.get(i).id(), client, null);
        }
        assertThat(third()).isEqualTo(TODAY.plusDays(2));
    }

    private LocalDate third() {
        return slots.freeForT3(now.instant()).stream()
                .filter(t -> t.professional().equals(physiotherapist.id()))
                .map(ThirdFree::thirdFreeOn)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("offers free times that have not passed")
    void offers() {
        open(TODAY, TODAY.plusDays(1));
        var client = newClient();
        assertThat(offers.offer(Actor.system(), client, ServiceType.PHYSIOTHERAPY))
                .isNotEmpty()
                .allSatisfy(s -> {
                    assertThat(s.free()).isTrue();
                    assertThat(s.startsAt()).isAfter(NOW);
                })
                .isSortedAccordingTo(java.util.Comparator.comparing(SlotView::startsAt));
        assertThat(offers.offerForStep(Actor.system(), client, Ids.next())).isEmpty();
        assertThat(offers.stepsToBook(Actor.system(), client)).isEmpty();
        assertThat(appointments.forStep(Ids.next())).isEmpty();
    }

    @Test
    @DisplayName("shows a client's times to nobody without a relationship")
    void strangers() {
        var client = newClient();
        var slot = open(TODAY.plusDays(1)).getFirst();
        AppointmentId id = bookings.book(self(client), slot.id(), client, null);
        var stranger =
                new Actor(
                        null,
                        "X",
                        Set.of(Role.PROFESSIONAL),
                        new ProfessionalId(Ids.next()),
                        null,
                        List.of());
        assertThatThrownBy(() -> visits.markAttended(stranger, id, RESULT))
                .isInstanceOf(Denied.class);
        var search = AppointmentSearch.all(10).of(client);
        assertThat(appointments.page(stranger, search)).isEmpty();
        assertThat(appointments.count(stranger, search)).isZero();
        assertThat(appointments.countVisits(stranger, search)).isZero();
        assertThat(appointments.page(worker(), search)).hasSize(1);
        assertThat(appointments.count(worker(), search)).isEqualTo(1);
        assertThat(appointments.today(physiotherapist.id())).isEmpty();
        assertThat(appointments.of(Actor.system(), client)).hasSize(1);
    }

    @Test
    @DisplayName("wants the reason and the result of a visit, and no visit before its day")
    void visitNeeds() {
        var client = newClient();
        var slot = open(TODAY.plusDays(1)).getFirst();
        var id = bookings.book(self(client), slot.id(), client, null);
        assertThatThrownBy(() ->
                        visits.markAttended(worker(), id, new VisitResult("", " ", null, null)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly("reasonForVisit", "result"));
        assertThatThrownBy(() -> visits.markAttended(worker(), id, RESULT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("appointment.refusal.notYet"));
    }
}
