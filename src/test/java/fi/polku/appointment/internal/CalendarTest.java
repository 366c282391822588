package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ScheduleId;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.domain.DayPlan;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A professional with a calendar of one's own, and a client whom the professional may see. */
abstract class CalendarTest extends DatabaseTest {
    static final ServiceType SERVICE = ServiceType.PHYSIOTHERAPY;

    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Relationships relationships;
    @Autowired SlotQueries slots;
    @Autowired BookingQueries bookings;

    UnitId unit;
    ProfessionalId professional;
    ClientId client;
    Actor worker;
    ScheduleId schedule;

    @BeforeEach
    void aCalendar() {
        unit = organizations.units().getFirst().id();
        professional = professional();
        worker =
                new Actor(
                        null,
                        "Petri Kalenteri",
                        Set.of(Role.PROFESSIONAL),
                        professional,
                        null,
                        List.of());
        client = known(person("Varaaja"));
        schedule = schedule(professional, SERVICE);
    }

    /** Written in the calendar's own unit. */
    RecordHeader header() {
        return new RecordHeader(
                Register.PATIENT, null, null, unit, null, "PROFESSIONAL", RecordStatus.FINAL);
    }

    ProfessionalId professional() {
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(
                        id, "Kalenteri", "Petri", "PHYSIOTHERAPIST", unit, true, false));
        return id;
    }

    ScheduleId schedule(ProfessionalId whose, ServiceType service) {
        return slots.saveSchedule(
                whose, unit, service, now.today(), now.today().plusMonths(1), NOW, null);
    }

    ClientId known(ClientId id) {
        transaction.executeWithoutResult(t ->
                relationships.open(
                        id,
                        Holder.of(professional),
                        RelationshipKind.CARE,
                        Ids.next(),
                        now.today(),
                        null));
        return id;
    }

    ClientId person(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Testi",
                        null,
                        null,
                        LocalDate.parse("1979-03-12"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    /** Opens half an hour that the public may book. */
    SlotId open(String startsAt) {
        return open(startsAt, true, false);
    }

    SlotId open(String startsAt, boolean publicly, boolean urgent) {
        Instant start = Instant.parse(startsAt);
        slots.insert(
                schedule,
                professional,
                unit,
                SERVICE,
                MeetingMode.ONSITE,
                publicly,
                urgent,
                List.of(new DayPlan.Span(start, start.plus(Duration.ofMinutes(30)))),
                NOW,
                null);
        return slots.page(
                        new SlotSearch(
                                null,
                                schedule,
                                null,
                                null,
                                null,
                                start,
                                start.plusSeconds(1),
                                null,
                                1))
                .getFirst()
                .id();
    }

    AppointmentId book(String startsAt) {
        return book(client, startsAt, null, null);
    }

    AppointmentId book(ClientId who, String startsAt, @Nullable SlotId slot, @Nullable UUID step) {
        var id = new AppointmentId(Ids.next());
        assertThat(insert(id, who, startsAt, slot, step)).isTrue();
        return id;
    }

    boolean insert(
            AppointmentId id,
            ClientId who,
            String startsAt,
            @Nullable SlotId slot,
            @Nullable UUID step) {
        Instant start = Instant.parse(startsAt);
        return bookings.insert(
                id,
                who,
                slot,
                new NewTime(
                        professional,
                        unit,
                        SERVICE,
                        MeetingMode.ONSITE,
                        start,
                        start.plus(Duration.ofMinutes(30))),
                step,
                null,
                null,
                header(),
                NOW);
    }
}
