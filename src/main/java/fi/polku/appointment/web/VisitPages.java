package fi.polku.appointment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.measure.Measures;
import fi.polku.measure.ScoreView;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import views.Templates;

/** One meeting with everything ready for it, and what became of it. */
@Controller
@RequestMapping("/work/appointments")
class VisitPages {
    private final Appointments appointments;
    private final Bookings bookings;
    private final Visits visits;
    private final AppointmentWords words;
    private final Clients clients;
    private final Paths paths;
    private final Measures measures;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Access access;
    private final Disclosures disclosures;
    private final AccessLog log;
    private final Now now;
    private final Templates views;

    VisitPages(
            Appointments appointments,
            Bookings bookings,
            Visits visits,
            AppointmentWords words,
            Clients clients,
            Paths paths,
            Measures measures,
            Deadlines deadlines,
            Submissions submissions,
            Access access,
            Disclosures disclosures,
            AccessLog log,
            Now now,
            Templates views) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.visits = visits;
        this.words = words;
        this.clients = clients;
        this.paths = paths;
        this.measures = measures;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.access = access;
        this.disclosures = disclosures;
        this.log = log;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/{id}")
    JteModel visit(Ui ui, Actor actor, @PathVariable UUID id) {
        var a = seen(actor, id);
        return page(ui, actor, a, VisitForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/{id}/attended")
    Object attended(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reasonForVisit,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String nextSteps,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var a = seen(actor, id);
        try {
            submissions.once(
                    formToken,
                    () ->
                            visits.markAttended(
                                            actor,
                                            a.id(),
                                            new VisitResult(
                                                    text(reasonForVisit),
                                                    text(result),
                                                    nextSteps,
                                                    null))
                                    .value()
                                    .toString());
            return new RedirectView("/work/appointments/" + id, true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    appointments.get(a.id()),
                    new VisitForm(text(reasonForVisit), text(result), text(nextSteps), ""),
                    FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping("/{id}/no-show")
    Object noShow(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var a = seen(actor, id);
        try {
            submissions.once(
                    formToken, () -> visits.markNoShow(actor, a.id(), note).value().toString());
            return new RedirectView("/work/appointments/" + id, true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    appointments.get(a.id()),
                    VisitForm.EMPTY.noting(text(note)),
                    FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/{id}/cancel")
    JteModel cancel(Ui ui, Actor actor, @PathVariable UUID id) {
        var a = seen(actor, id);
        return views.appointmentCancelWork(ui, line(ui.t(), actor, a), "", FormErrors.NONE);
    }

    @PostMapping("/{id}/cancel")
    Object cancel(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var a = seen(actor, id);
        try {
            submissions.once(
                    formToken,
                    () -> {
                        bookings.cancel(actor, a.id(), CancelledBy.PROVIDER, reason);
                        return "cancelled";
                    });
            return new RedirectView("/work/appointments/" + id, true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.appointmentCancelWork(
                    ui, line(ui.t(), actor, a), text(reason), FormErrors.of(refused, ui.t()));
        }
    }

    private AppointmentView seen(Actor actor, UUID id) {
        access.require(actor, AppointmentPermission.RECORD_VISIT);
        var a = appointments.get(new AppointmentId(id));
        access.requireClient(actor, a.client());
        log.viewed(actor, a.client(), "appointment", "CARE");
        return a;
    }

    private JteModel page(
            Ui ui, Actor actor, AppointmentView a, VisitForm form, FormErrors errors) {
        return views.appointmentVisit(
                ui,
                line(ui.t(), actor, a),
                summary(ui.t(), actor, a.client()),
                shown(a, form),
                a.state(),
                errors);
    }

    private AppointmentLine line(Texts t, Actor actor, AppointmentView a) {
        return words.line(t, disclosures.of(actor, a.client()), a, clients.get(a.client()).name());
    }

    /** What was typed, or what was recorded. */
    private static VisitForm shown(AppointmentView a, VisitForm typed) {
        return a.outcome() == null
                ? typed
                : new VisitForm(
                        text(a.reasonForVisit()), text(a.result()), text(a.nextSteps()), "");
    }

    private VisitSummary summary(Texts t, Actor actor, ClientId client) {
        ClientDetails details = clients.get(client);
        var path = paths.currentFor(actor, client);
        LocalDate born = details.bornOn();
        return new VisitSummary(
                details.name(),
                born == null
                        ? ""
                        : t.text(
                                "appointment.visit.age",
                                "n",
                                Period.between(born, now.today()).getYears()),
                "/work/clients/" + client.value(),
                path.map(PathView::goalWords).filter(g -> !g.isEmpty()).orElse(null),
                path.map(PathView::steps).orElse(List.of()),
                scores(t, actor, client),
                deadlines.openFor(actor, client).stream()
                        .map(c -> ClockCard.of(c, t, now.today(), true))
                        .toList());
    }

    private List<VisitSummary.Score> scores(Texts t, Actor actor, ClientId client) {
        var latest = new LinkedHashMap<String, ScoreView>();
        measures.scores(actor, client).forEach(s -> latest.put(s.instrument(), s));
        return latest.values().stream()
                .map(s ->
                        new VisitSummary.Score(
                                measures.instrument(s.instrument())
                                        .map(i -> t.of(i.title()))
                                        .orElse(s.instrument()),
                                t.date(s.on()),
                                s.value() == null ? "–" : decimal(s.value()),
                                s.meaning() == null ? "" : t.of(s.meaning())))
                .toList();
    }

    private static String decimal(java.math.BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
