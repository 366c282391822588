package fi.polku.appointment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.StepToBook;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import views.Templates;

/** The client's own times: list, book, move, give up. */
@Controller
@RequestMapping("/my/appointments")
class AppointmentPages {
    private static final String HOME = "/my/appointments";
    private final Appointments appointments;
    private final Offers offers;
    private final Bookings bookings;
    private final AppointmentWords words;
    private final CalendarFile calendar;
    private final Submissions submissions;
    private final Access access;
    private final Disclosures disclosures;
    private final Templates views;

    AppointmentPages(
            Appointments appointments,
            Offers offers,
            Bookings bookings,
            AppointmentWords words,
            CalendarFile calendar,
            Submissions submissions,
            Access access,
            Disclosures disclosures,
            Templates views) {
        this.appointments = appointments;
        this.offers = offers;
        this.bookings = bookings;
        this.words = words;
        this.calendar = calendar;
        this.submissions = submissions;
        this.access = access;
        this.disclosures = disclosures;
        this.views = views;
    }

    @GetMapping
    JteModel list(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String done) {
        ClientId client = own(actor);
        var t = ui.t();
        var disclosure = disclosures.of(actor, client);
        var all = appointments.of(actor, client);
        var coming =
                all.stream()
                        .filter(a -> a.state() == AppointmentState.BOOKED)
                        .sorted(java.util.Comparator.comparing(AppointmentView::startsAt))
                        .map(a -> words.line(t, disclosure, a, ""))
                        .toList();
        var past =
                all.stream()
                        .filter(a ->
                                a.state() != AppointmentState.BOOKED
                                        && a.state() != AppointmentState.MOVED)
                        .map(a -> words.line(t, disclosure, a, ""))
                        .toList();
        boolean mayBook = access.allows(actor, AppointmentPermission.BOOK);
        var steps = mayBook ? offers.stepsToBook(actor, client) : List.<StepToBook>of();
        String message =
                done != null && List.of("booked", "moved", "cancelled").contains(done)
                        ? t.text("appointment.done." + done)
                        : null;
        return views.appointmentList(ui, coming, past, steps, mayBook, message);
    }

    @GetMapping("/book")
    Object book(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable UUID step,
            @RequestParam(required = false) @Nullable UUID again) {
        access.require(actor, AppointmentPermission.BOOK);
        ClientId client = own(actor);
        var target = target(actor, client, step, again);
        if (target == null) {
            return new RedirectView(HOME, true, false);
        }
        return views.appointmentBook(ui, form(ui, actor, client, target, null), FormErrors.NONE);
    }

    @PostMapping("/book")
    Object book(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable UUID step,
            @RequestParam(required = false) @Nullable UUID again,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientId client = own(actor);
        try {
            SlotId chosen = AppointmentWords.slot(slot);
            submissions.once(
                    formToken,
                    () ->
                            bookings.book(actor, chosen, client, stepOf(actor, step, again))
                                    .value()
                                    .toString());
            return new RedirectView(HOME + "?done=booked", true, false);
        } catch (Refusal | Refusals refused) {
            var target = target(actor, client, step, again);
            if (target == null) {
                throw refused;
            }
            response.setStatus(422);
            return views.appointmentBook(
                    ui, form(ui, actor, client, target, slot), FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/{id}/move")
    JteModel move(Ui ui, Actor actor, @PathVariable UUID id) {
        access.require(actor, AppointmentPermission.BOOK);
        var a = ownAppointment(actor, id);
        return views.appointmentBook(ui, moveForm(ui, actor, a, null), FormErrors.NONE);
    }

    @PostMapping("/{id}/move")
    Object move(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var a = ownAppointment(actor, id);
        try {
            SlotId chosen = AppointmentWords.slot(slot);
            submissions.once(
                    formToken, () -> bookings.move(actor, a.id(), chosen).value().toString());
            return new RedirectView(HOME + "?done=moved", true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.appointmentBook(
                    ui, moveForm(ui, actor, a, slot), FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/{id}/cancel")
    JteModel cancel(Ui ui, Actor actor, @PathVariable UUID id) {
        access.require(actor, AppointmentPermission.BOOK);
        var a = ownAppointment(actor, id);
        return views.appointmentCancel(ui, line(ui, actor, a), "", FormErrors.NONE);
    }

    @PostMapping("/{id}/cancel")
    Object cancel(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var a = ownAppointment(actor, id);
        try {
            submissions.once(
                    formToken,
                    () -> {
                        bookings.cancel(actor, a.id(), CancelledBy.CLIENT, reason);
                        return "cancelled";
                    });
            return new RedirectView(HOME + "?done=cancelled", true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return views.appointmentCancel(
                    ui,
                    line(ui, actor, a),
                    Objects.requireNonNullElse(reason, ""),
                    FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/{id}.ics")
    ResponseEntity<byte[]> calendar(Ui ui, Actor actor, @PathVariable UUID id) {
        var a = ownAppointment(actor, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"polku.ics\"")
                .body(calendar.of(ui.t(), a).getBytes(StandardCharsets.UTF_8));
    }

    /** What the time is for: a step, or the same service again after a missed visit. */
    private record Target(
            ServiceType service, @Nullable UUID step, @Nullable UUID again, String about) {}

    private @Nullable Target target(
            Actor actor, ClientId client, @Nullable UUID step, @Nullable UUID again) {
        if (again != null) {
            var missed = ownAppointment(actor, again);
            return new Target(missed.service(), missed.step(), again, "");
        }
        return offers.stepsToBook(actor, client).stream()
                .filter(s -> s.step().equals(step))
                .map(s -> new Target(s.service(), step, null, s.title().in("fi")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID stepOf(Actor actor, @Nullable UUID step, @Nullable UUID again) {
        return again == null ? step : ownAppointment(actor, again).step();
    }

    private SlotForm form(
            Ui ui, Actor actor, ClientId client, Target target, @Nullable String chosen) {
        var t = ui.t();
        UUID step = target.step();
        List<SlotView> slots =
                step == null
                        ? offers.offer(actor, client, target.service())
                        : offers.offerForStep(actor, client, step);
        if (slots.isEmpty()) {
            slots = offers.offer(actor, client, target.service());
        }
        UUID again = target.again();
        return new SlotForm(
                HOME + "/book",
                HOME,
                t.text("appointment.book.title"),
                target.about().isEmpty()
                        ? null
                        : t.text("appointment.book.step", Map.of("step", target.about())),
                t.text("appointment.book.free", Map.of("type", words.service(t, target.service()))),
                words.days(t, slots, chosen),
                t.text("appointment.book.choose"),
                step == null || again != null ? null : step.toString(),
                again == null ? null : again.toString());
    }

    private SlotForm moveForm(Ui ui, Actor actor, AppointmentView a, @Nullable String chosen) {
        var t = ui.t();
        return new SlotForm(
                HOME + "/" + a.id().value() + "/move",
                HOME,
                t.text("appointment.move.title"),
                t.text("appointment.move.now", Map.of("at", a.startsAt())),
                t.text("appointment.book.free", Map.of("type", words.service(t, a.service()))),
                words.days(t, offers.offer(actor, a.client(), a.service()), chosen),
                t.text("appointment.move.choose"),
                null,
                null);
    }

    private ClientId own(Actor actor) {
        access.require(actor, AppointmentPermission.SEE_OWN);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("appointments");
        }
        return client;
    }

    private AppointmentLine line(Ui ui, Actor actor, AppointmentView a) {
        return words.line(ui.t(), disclosures.of(actor, a.client()), a, "");
    }

    private AppointmentView ownAppointment(Actor actor, UUID id) {
        own(actor);
        return appointments.own(actor, new AppointmentId(id));
    }
}
