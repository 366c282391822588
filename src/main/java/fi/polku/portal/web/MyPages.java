package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Offers;
import fi.polku.appointment.StepToBook;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.RequestView;
import fi.polku.path.PathPermission;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.Looks;
import fi.polku.privacy.OwnRequests;
import fi.polku.signal.SignalLetters;
import fi.polku.signal.SignalPermission;
import fi.polku.team.Teams;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own door: the path, what has happened, and who has looked. */
@Controller
class MyPages {
    private final Access access;
    private final Clients clients;
    private final Paths paths;
    private final Teams teams;
    private final Deadlines deadlines;
    private final MeasureRequests measureRequests;
    private final Appointments appointments;
    private final Offers offers;
    private final Disclosures disclosures;
    private final Places places;
    private final Timelines timelines;
    private final Looks looks;
    private final OwnRequests requests;
    private final SignalLetters letters;
    private final Now now;
    private final Templates views;

    MyPages(
            Access access,
            Clients clients,
            Paths paths,
            Teams teams,
            Deadlines deadlines,
            MeasureRequests measureRequests,
            Appointments appointments,
            Offers offers,
            Disclosures disclosures,
            Places places,
            Timelines timelines,
            Looks looks,
            OwnRequests requests,
            SignalLetters letters,
            Now now,
            Templates views) {
        this.access = access;
        this.clients = clients;
        this.paths = paths;
        this.teams = teams;
        this.deadlines = deadlines;
        this.measureRequests = measureRequests;
        this.appointments = appointments;
        this.offers = offers;
        this.disclosures = disclosures;
        this.places = places;
        this.timelines = timelines;
        this.looks = looks;
        this.requests = requests;
        this.letters = letters;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/my")
    JteModel path(Ui ui, Actor actor) {
        ClientId me = self(actor);
        Texts t = ui.t();
        LocalDate today = now.today();
        Disclosure disclosure = disclosures.of(actor, me);
        PathView path =
                paths.openFor(actor, me)
                        .filter(p -> p.status() != PathStatus.DRAFT)
                        .or(() -> paths.currentFor(actor, me))
                        .orElse(null);
        var page =
                new MyPage(
                        clients.get(me).called(),
                        path,
                        path != null && mayAnswer(actor, path),
                        appointments.next(actor, me).map(a -> next(disclosure, a, t)).orElse(null),
                        toDo(actor, me, path, t),
                        teams.members(actor, me).stream()
                                .map(m ->
                                        disclosure.tells(m.unit())
                                                ? m
                                                : m.unnamed(t.text("client.masked.worker")))
                                .toList(),
                        deadlines.openToShow(actor, me).stream()
                                .map(c -> ClockCard.of(c, t, today, false))
                                .toList(),
                        looks.newest(actor, me, 3, t));
        return views.portalMy(ui, page, today);
    }

    @GetMapping("/my/timeline")
    JteModel timeline(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String after) {
        return views.portalMyTimeline(
                ui,
                timelines.page(
                        actor, self(actor), disclosures.of(actor, self(actor)), after, ui.t()));
    }

    private List<MyPage.ToDo> toDo(Actor actor, ClientId me, @Nullable PathView path, Texts t) {
        var all = new ArrayList<MyPage.ToDo>();
        if (path != null && mayAnswer(actor, path)) {
            all.add(
                    new MyPage.ToDo(
                            "edit",
                            "#answer",
                            t.text(
                                    path.versionAccepted() == 0
                                            ? "portal.my.todo.plan"
                                            : "portal.my.todo.change"),
                            t.text("portal.my.todo.plan.detail")));
        }
        for (var request : requests.unread(actor)) {
            all.add(
                    new MyPage.ToDo(
                            "message",
                            "/my/requests/" + request.id(),
                            t.text("portal.my.todo.answered"),
                            t.text("privacy.request.kind." + request.kind())));
        }
        if (access.allows(actor, SignalPermission.READ_OWN) && unanswered(actor)) {
            all.add(
                    new MyPage.ToDo(
                            "mail",
                            "/my/letters",
                            t.text("portal.my.todo.letter"),
                            t.text("portal.my.todo.letter.detail")));
        }
        for (var request :
                access.allows(actor, MeasurePermission.ANSWER_OWN)
                        ? measureRequests.openRequests(actor, me)
                        : List.<RequestView>of()) {
            LocalDate due = request.dueOn();
            all.add(
                    new MyPage.ToDo(
                            "task",
                            "/my/measures/" + request.id().value(),
                            t.text("portal.my.todo.measure", "name", t.of(request.title())),
                            due == null ? "" : t.text("portal.my.todo.measure.detail", "on", due)));
        }
        for (var step :
                access.allows(actor, AppointmentPermission.BOOK)
                        ? offers.stepsToBook(actor, me)
                        : List.<StepToBook>of()) {
            all.add(
                    new MyPage.ToDo(
                            "calendar",
                            "/my/appointments/book?step=" + step.step(),
                            t.text("portal.my.todo.book", "name", t.of(step.title())),
                            t.text("portal.my.todo.book.detail")));
        }
        return all;
    }

    /** A letter that the client has not answered. */
    private boolean unanswered(Actor actor) {
        var mine = letters.mine(actor);
        return mine.stream()
                .filter(l -> l.answersId() == null)
                .anyMatch(l -> mine.stream().noneMatch(a -> l.id().equals(a.answersId())));
    }

    private boolean mayAnswer(Actor actor, PathView path) {
        return path.awaitsClient() && access.allows(actor, PathPermission.ANSWER);
    }

    private MyPage.NextDate next(Disclosure disclosure, AppointmentView a, Texts t) {
        LocalDate day = Now.dayOf(a.startsAt());
        return new MyPage.NextDate(
                "/my/appointments",
                day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, t.locale()),
                Integer.toString(day.getDayOfMonth()),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, t.locale()),
                Words.capital(
                        t.text(
                                "portal.my.next",
                                "what",
                                t.text("appointment.code.type." + a.service()),
                                "at",
                                a.startsAt())),
                PersonSections.where(places, disclosure, a, t));
    }

    private ClientId self(Actor actor) {
        access.require(actor, AccessPermission.SEE_OWN_DATA);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("my");
        }
        return client;
    }
}
