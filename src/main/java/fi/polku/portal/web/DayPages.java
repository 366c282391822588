package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.ContactQueue;
import fi.polku.contact.QueueFilter;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockNotice;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import fi.polku.team.TaskView;
import fi.polku.team.Tasks;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The first page of a professional's day. */
@Controller
class DayPages {
    private static final int PEOPLE = 8;
    private static final int NOTICES = 3;
    private final Access access;
    private final AccessLog accessLog;
    private final ContactQueue queues;
    private final Clients clients;
    private final OwnPeople ownPeople;
    private final ClockKeeping clocks;
    private final Tasks tasks;
    private final Appointments appointments;
    private final Now now;
    private final Templates views;

    DayPages(
            Access access,
            AccessLog accessLog,
            ContactQueue queues,
            Clients clients,
            OwnPeople ownPeople,
            ClockKeeping clocks,
            Tasks tasks,
            Appointments appointments,
            Now now,
            Templates views) {
        this.access = access;
        this.accessLog = accessLog;
        this.queues = queues;
        this.clients = clients;
        this.ownPeople = ownPeople;
        this.clocks = clocks;
        this.tasks = tasks;
        this.appointments = appointments;
        this.now = now;
        this.views = views;
    }

    /** Everybody whose own worker I am, the nearest clock first. */
    @GetMapping("/work/people")
    JteModel people(Ui ui, Actor actor) {
        var own = ownPeople.of(actor.professional(), Integer.MAX_VALUE, ui.t());
        accessLog.viewedAll(actor, own.shown(), "PEOPLE", "CARE");
        return views.portalPeople(ui, own.people());
    }

    @GetMapping("/work")
    JteModel day(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String after) {
        Texts t = ui.t();
        LocalDate today = now.today();
        ProfessionalId me = actor.professional();
        List<AppointmentView> visits = me == null ? List.of() : appointments.today(me);
        OwnPeople.Shown own = ownPeople.of(me, PEOPLE, t);
        List<TaskView> open = tasks.openFor(actor, 5);

        List<ClockNotice> warned =
                access.allows(actor, DeadlinePermission.READ)
                        ? clocks.notices(actor, NOTICES)
                        : List.of();

        Set<ClientId> named = new HashSet<>();
        warned.stream().map(ClockNotice::client).filter(Objects::nonNull).forEach(named::add);
        visits.forEach(v -> named.add(v.client()));
        open.forEach(task -> {
            if (task.clientId() != null) {
                named.add(task.clientId());
            }
        });
        Map<ClientId, ClientDetails> people = clients.all(named);
        named.addAll(own.shown());
        accessLog.viewedAll(actor, named, "DAY", "CARE");
        Instant moment = now.instant();
        var page =
                new DayPage(
                        Words.capital(t.dateLong(today)),
                        access.allows(actor, ContactPermission.CONTACT_READ)
                                ? queues.queue(actor, QueueFilter.of(service, due, after), t)
                                : null,
                        warned.stream().map(n -> notice(people, n, t)).toList(),
                        visits.stream()
                                .map(v ->
                                        new DayPage.Visit(
                                                "/work/appointments/" + v.id().value(),
                                                t.time(v.startsAt()),
                                                name(people, v.client()),
                                                t.text("appointment.code.type." + v.service()),
                                                v.endsAt().isBefore(moment)))
                                .toList(),
                        own.people(),
                        own.inAll(),
                        open.stream().map(task -> task(people, task, t, today)).toList(),
                        tasks.countOpenFor(actor));
        return views.portalDay(ui, page);
    }

    private static DayPage.Notice notice(
            Map<ClientId, ClientDetails> people, ClockNotice n, Texts t) {
        ClientId client = n.client();
        return new DayPage.Notice(
                "/work/clocks/" + n.deadline().value(),
                t.text(
                        "deadline.notice." + n.warning(),
                        "due",
                        t.date(n.dueOn()),
                        "booked",
                        n.bookedOn() == null ? "" : t.date(n.bookedOn())),
                (client == null ? "" : name(people, client) + ", ")
                        + t.text("deadline.code.family." + n.family()));
    }

    private static DayPage.Task task(
            Map<ClientId, ClientDetails> people, TaskView task, Texts t, LocalDate today) {
        ClientId client = task.clientId();
        return new DayPage.Task(
                client == null ? "/work/tasks" : "/work/clients/" + client.value(),
                t.text("team.task.kind." + task.kind()),
                client == null ? "" : name(people, client),
                t.dateShort(task.dueOn()),
                task.late(today));
    }

    private static String name(Map<ClientId, ClientDetails> people, ClientId id) {
        ClientDetails who = people.get(id);
        return who == null ? "" : who.name();
    }
}
