package fi.polku.appointment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.StepToBook;
import fi.polku.client.Clients;
import fi.polku.client.ContactWays;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** A professional books a time with the client beside or on the telephone. */
@Controller
@RequestMapping("/work/clients/{id}/appointments/book")
class ClientBookingPages {
    private final Offers offers;
    private final Bookings bookings;
    private final AppointmentWords words;
    private final Clients clients;
    private final ContactWays ways;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Access access;
    private final AccessLog log;
    private final Now now;
    private final Templates views;

    ClientBookingPages(
            Offers offers,
            Bookings bookings,
            AppointmentWords words,
            Clients clients,
            ContactWays ways,
            Organizations organizations,
            Submissions submissions,
            Access access,
            AccessLog log,
            Now now,
            Templates views) {
        this.offers = offers;
        this.bookings = bookings;
        this.words = words;
        this.clients = clients;
        this.ways = ways;
        this.organizations = organizations;
        this.submissions = submissions;
        this.access = access;
        this.log = log;
        this.now = now;
        this.views = views;
    }

    /** What the address or the form asked for, as written. */
    private record Asked(
            @Nullable String service,
            @Nullable String from,
            @Nullable String step,
            @Nullable String slot) {}

    @GetMapping
    JteModel choose(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String step) {
        ClientId client = allowed(actor, id);
        return page(ui, actor, client, new Asked(service, from, step, null), FormErrors.NONE);
    }

    @PostMapping
    Object book(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        try {
            SlotId chosen = AppointmentWords.slot(slot);
            UUID forStep = step(actor, client, step).map(StepToBook::step).orElse(null);
            submissions.once(
                    formToken,
                    () -> bookings.book(actor, chosen, client, forStep).value().toString());
            return new RedirectView(home(client) + "?done=booked", true, false);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    client,
                    new Asked(service, from, step, slot),
                    FormErrors.of(refused, ui.t()));
        }
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AppointmentPermission.BOOK);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private JteModel page(Ui ui, Actor actor, ClientId client, Asked asked, FormErrors errors) {
        log.viewed(actor, client, "appointment", "CARE");
        Texts t = ui.t();
        List<StepToBook> open = offers.stepsToBook(actor, client);
        // Without a wish the path leads: its first step that waits for a time.
        StepToBook step =
                asked.step() == null && asked.service() == null && !open.isEmpty()
                        ? open.getFirst()
                        : find(open, asked.step()).orElse(null);
        ServiceType service = step != null ? step.service() : service(actor, asked.service(), open);
        LocalDate from = day(asked.from());
        List<SlotView> slots = offers.offer(client, service, from);
        return views.appointmentBookWork(
                ui,
                new ClientBooking(
                        clients.get(client).name(),
                        home(client),
                        ways.of(actor, client).stream()
                                .map(w -> t.text("client.way." + w.kind()) + " " + w.withHeed(t))
                                .toList(),
                        steps(t, open, step),
                        Arrays.stream(ServiceType.values())
                                .map(s -> new Choice(s.name(), words.service(t, s), s == service))
                                .toList(),
                        service.name(),
                        from.toString(),
                        step == null ? "" : step.step().toString(),
                        t.text("appointment.book.free", "type", words.service(t, service)),
                        words.days(t, slots, asked.slot()),
                        slots.isEmpty()
                                ? null
                                : Now.dayOf(slots.getLast().startsAt()).plusDays(1).toString()),
                errors);
    }

    private static List<Choice> steps(Texts t, List<StepToBook> open, @Nullable StepToBook chosen) {
        var all = new ArrayList<Choice>();
        if (!open.isEmpty()) {
            all.add(new Choice("", t.text("appointment.bookWork.noStep"), chosen == null));
            open.forEach(s ->
                    all.add(
                            new Choice(
                                    s.step().toString(),
                                    t.of(s.title()),
                                    chosen != null && chosen.step().equals(s.step()))));
        }
        return all;
    }

    /** What was asked for, else what the path waits for, else the professional's own service. */
    private ServiceType service(Actor actor, @Nullable String asked, List<StepToBook> open) {
        return Arrays.stream(ServiceType.values())
                .filter(s -> s.name().equals(asked))
                .findFirst()
                .or(() -> open.stream().map(StepToBook::service).findFirst())
                .or(() ->
                        Optional.ofNullable(actor.professional())
                                .flatMap(organizations::professional)
                                .flatMap(p -> ServiceType.ofProfession(p.profession())))
                .orElse(ServiceType.NURSE);
    }

    /** A day that is not understood, or is past, is today. */
    private LocalDate day(@Nullable String typed) {
        LocalDate today = now.today();
        if (typed == null || typed.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isBefore(today) || day.isAfter(today.plusYears(2)) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private Optional<StepToBook> step(Actor actor, ClientId client, @Nullable String step) {
        if (step == null || step.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                find(offers.stepsToBook(actor, client), step)
                        .orElseThrow(
                                () -> Refusal.onField("step", "appointment.refusal.stepUnknown")));
    }

    private static Optional<StepToBook> find(List<StepToBook> open, @Nullable String step) {
        return open.stream().filter(s -> s.step().toString().equals(step)).findFirst();
    }

    private static String home(ClientId client) {
        return "/work/clients/" + client.value();
    }
}
