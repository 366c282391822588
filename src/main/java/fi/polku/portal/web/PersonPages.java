package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.RecordUse;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.Appointments;
import fi.polku.assessment.Assessments;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.PersonalDetails;
import fi.polku.client.Unmasking;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.measure.Measures;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.RecordNotes;
import fi.polku.team.MemberView;
import fi.polku.team.Tasks;
import fi.polku.team.TeamPermission;
import fi.polku.team.Teams;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The page that lets a professional know the person in ten seconds; every view is written down. */
@Controller
class PersonPages {
    private final Access access;
    private final AccessLog log;
    private final Clients clients;
    private final Assessments assessments;
    private final Paths paths;
    private final Teams teams;
    private final Unmasking unmasking;
    private final PersonalDetails details;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Measures measures;
    private final Appointments appointments;
    private final PersonAlerts alerts;
    private final PersonSections sections;
    private final PersonNear near;
    private final PersonTabs tabs;
    private final LeftOut leftOut;
    private final Timelines timelines;
    private final Emergencies emergencies;
    private final RecordNotes notes;
    private final Now now;
    private final Templates views;

    PersonPages(
            Access access,
            AccessLog log,
            Clients clients,
            Assessments assessments,
            Paths paths,
            Teams teams,
            Unmasking unmasking,
            PersonalDetails details,
            Tasks tasks,
            Deadlines deadlines,
            Measures measures,
            Appointments appointments,
            PersonAlerts alerts,
            PersonSections sections,
            PersonNear near,
            PersonTabs tabs,
            LeftOut leftOut,
            Timelines timelines,
            Emergencies emergencies,
            RecordNotes notes,
            Now now,
            Templates views) {
        this.access = access;
        this.log = log;
        this.clients = clients;
        this.assessments = assessments;
        this.paths = paths;
        this.teams = teams;
        this.unmasking = unmasking;
        this.details = details;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.measures = measures;
        this.appointments = appointments;
        this.alerts = alerts;
        this.sections = sections;
        this.near = near;
        this.tabs = tabs;
        this.leftOut = leftOut;
        this.timelines = timelines;
        this.emergencies = emergencies;
        this.notes = notes;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}")
    @Transactional
    JteModel person(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done) {
        var client = new ClientId(id);
        access.requireClient(actor, client);
        var emergency = emergencies.current(actor, client);
        Texts t = ui.t();
        LocalDate today = now.today();
        ClientDetails who = clients.get(client);
        // The person was read with the mask on, so who is protected is known already.
        var disclosure = who.nonDisclosure() ? Disclosures.masked(actor) : Disclosure.WHOLE;
        var signs = details.signs(client, disclosure);
        var team = team(client, disclosure, t);
        var need = assessments.needNow(actor, client);
        var clocks = deadlines.openFor(actor, client);
        var open = tasks.openAbout(client);
        var times = appointments.of(actor, client);
        PathView path = paths.openFor(actor, client).orElse(null);
        var curves = measures.curves(actor, client);
        var parts = new ArrayList<>(List.of("PERSON", "TEAM"));
        shown(parts, "ASSESSMENT", need.happenedAt() != null || need.special() != null);
        shown(parts, "CLOCK", !clocks.isEmpty());
        shown(parts, "TASKS", !open.isEmpty());
        shown(parts, "appointment", !times.isEmpty());
        shown(parts, "PATH", path != null);
        shown(parts, "MEASURE", !curves.isEmpty());
        log.viewed(actor, client, "PERSON", emergency.isPresent() ? "EMERGENCY" : "CARE", parts);
        var warned =
                new ArrayList<>(
                        alerts.alerts(who, team, need.special(), clocks, open, signs.speech(), t));
        if (signs.joined()) {
            warned.addFirst(new ClientPage.Alert("warn", "alert", t.text("portal.person.goesOn")));
        }
        emergency.ifPresent(o ->
                warned.addFirst(
                        new ClientPage.Alert(
                                "bad",
                                "alert",
                                t.text("client.emergency.now", "until", o.untilAt()))));
        var seen = near.of(actor, client);
        warned.addAll(near.alerts(actor, who, isMinor(who, today), seen.near(), t));
        var asked = leftOut.ask(actor, client);
        var page =
                new ClientPage(
                        who,
                        PersonAlerts.age(who, today, t),
                        alerts.facts(who, signs.ways(), t),
                        warned,
                        PersonSections.said(need, t),
                        need.happenedAt() == null ? hidden(asked.social(), t) : null,
                        path,
                        PersonSections.goal(path, t),
                        sections.coming(disclosure, times, t),
                        PersonSections.kept(times, t),
                        team,
                        team.stream().anyMatch(MemberView::own),
                        clocks.stream().map(c -> ClockCard.of(c, t, today, true)).toList(),
                        PersonSections.measures(curves, t),
                        PersonSections.tasks(open, today, t),
                        PersonSections.notes(notes.readableBy(actor, client), t),
                        timelines.pageAtWork(actor, client, disclosure, after, t),
                        new ClientPage.May(
                                access.allows(actor, AppointmentPermission.BOOK),
                                access.allows(actor, TeamPermission.NAME_OWN_WORKER),
                                access.allows(actor, PathPermission.WRITE),
                                disclosure.masked() && unmasking.mayAsk(actor, client),
                                access.allows(actor, ClientPermission.CHANGE)),
                        "booked".equals(done) ? t.text("portal.person.booked") : null,
                        leftOut.of(actor, client, asked, t),
                        tabs.tabs(actor, isMinor(who, today), t),
                        near.about(seen.said(), t),
                        near.near(seen.near(), t));
        return views.portalPerson(ui, page);
    }

    /** The team, without names where a name would lead to a protected person. */
    private List<MemberView> team(ClientId client, Disclosure disclosure, Texts t) {
        return teams.members(client).stream()
                .map(m ->
                        disclosure.tells(m.unit()) || m.professional().equals(disclosure.self())
                                ? m
                                : m.unnamed(t.text("client.masked.worker")))
                .toList();
    }

    private static boolean isMinor(ClientDetails who, LocalDate today) {
        Integer age = who.ageOn(today);
        return age != null && age < 18;
    }

    private static void shown(List<String> parts, String part, boolean there) {
        if (there) {
            parts.add(part);
        }
    }

    /**
     * Why the needs assessments of social welfare, if there are any, are not shown; null = they
     * are.
     */
    private static @Nullable String hidden(RecordUse.Answer answer, Texts t) {
        return answer.allowed() ? null : t.text("access.use." + answer.reason());
    }
}
