package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.measure.CurveData;
import fi.polku.measure.Measures;
import fi.polku.measure.ScoreView;
import fi.polku.organization.Organizations;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
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
    private final Paths paths;
    private final Teams teams;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Measures measures;
    private final Appointments appointments;
    private final Organizations organizations;
    private final Timelines timelines;
    private final Now now;
    private final Templates views;

    PersonPages(
            Access access,
            AccessLog log,
            Clients clients,
            Paths paths,
            Teams teams,
            Tasks tasks,
            Deadlines deadlines,
            Measures measures,
            Appointments appointments,
            Organizations organizations,
            Timelines timelines,
            Now now,
            Templates views) {
        this.access = access;
        this.log = log;
        this.clients = clients;
        this.paths = paths;
        this.teams = teams;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.measures = measures;
        this.appointments = appointments;
        this.organizations = organizations;
        this.timelines = timelines;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}")
    @Transactional
    JteModel person(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after) {
        var client = new ClientId(id);
        access.requireClient(actor, client);
        log.viewed(actor, client, "PERSON", "CARE");
        Texts t = ui.t();
        LocalDate today = now.today();
        ClientDetails who = clients.get(client);
        AppointmentView next = appointments.next(client).orElse(null);
        var team = teams.members(client);
        var page =
                new ClientPage(
                        who,
                        facts(who, t),
                        paths.openFor(client).or(() -> paths.currentFor(client)).orElse(null),
                        team,
                        team.stream().anyMatch(m -> m.own()),
                        next == null
                                ? null
                                : Words.capital(
                                        t.text(
                                                "portal.my.next",
                                                "what",
                                                t.text("appointment.code.type." + next.service()),
                                                "at",
                                                next.startsAt())),
                        next == null ? null : "/work/appointments/" + next.id().value(),
                        deadlines.openFor(client).stream()
                                .map(c -> ClockCard.of(c, t, today, true))
                                .toList(),
                        scores(client, t),
                        tasks.openAbout(client).stream()
                                .map(task ->
                                        t.text("team.task.kind." + task.kind())
                                                + ", "
                                                + t.dateShort(task.dueOn()))
                                .toList(),
                        timelines.page(client, true, who.nonDisclosure(), after, t));
        return views.portalPerson(ui, page);
    }

    /** What tells where a person can be found is masked when they are protected (turvakielto). */
    private List<ClientPage.Fact> facts(ClientDetails who, Texts t) {
        var facts = new ArrayList<ClientPage.Fact>();
        boolean masked = who.nonDisclosure();
        String municipality = who.municipalityCode();
        if (municipality != null) {
            facts.add(
                    fact(
                            t,
                            "municipality",
                            masked,
                            organizations
                                    .municipality(municipality)
                                    .map(m -> t.of(m.name()))
                                    .orElse(municipality)));
        }
        if (who.phone() != null) {
            facts.add(fact(t, "phone", masked, who.phone()));
        }
        if (who.email() != null) {
            facts.add(fact(t, "email", masked, who.email()));
        }
        if (who.identityCode() != null) {
            facts.add(fact(t, "identity", false, who.identityCode()));
        }
        return facts;
    }

    private static ClientPage.Fact fact(Texts t, String key, boolean masked, String value) {
        return new ClientPage.Fact(
                t.text("portal.person." + key), masked ? t.text("portal.person.masked") : value);
    }

    private List<ClientPage.Score> scores(ClientId client, Texts t) {
        var last = new ArrayList<ClientPage.Score>();
        for (CurveData curve : measures.curves(client)) {
            if (curve.scores().isEmpty()) {
                continue;
            }
            ScoreView score = curve.scores().getLast();
            if (score.value() != null) {
                last.add(
                        new ClientPage.Score(
                                t.of(curve.instrument().title()),
                                decimal(score.value(), t),
                                score.meaning() == null ? "" : t.of(score.meaning()),
                                t.date(score.on())));
            }
        }
        return last;
    }

    /** As the reader writes it: 2,25 in Finnish and Swedish, 2.25 in English. */
    private static String decimal(BigDecimal value, Texts t) {
        return java.text.NumberFormat.getNumberInstance(t.locale()).format(value);
    }
}
