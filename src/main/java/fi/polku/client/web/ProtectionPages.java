package fi.polku.client.web;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.Protections;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Non-disclosure for safety of one person: recorded at once when told, lifted for a reason. */
@Controller
class ProtectionPages {
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final Protections protections;
    private final Clients clients;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    ProtectionPages(
            Protections protections,
            Clients clients,
            Submissions submissions,
            Now now,
            Templates views) {
        this.protections = protections;
        this.clients = clients;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/protection")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, new Typed(now.today().toString(), "", ""), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/protection")
    @Nullable JteModel protect(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                new Typed(from, to, ""),
                formToken,
                response,
                () -> {
                    LocalDate first = day("from", from);
                    if (first == null) {
                        throw Refusal.onField("from", "client.protection.from.none");
                    }
                    protections.protect(actor, new ClientId(id), first, day("to", to));
                });
    }

    @PostMapping("/work/clients/{id}/protection/lift")
    @Nullable JteModel lift(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                new Typed(now.today().toString(), "", reason),
                formToken,
                response,
                () -> protections.lift(actor, new ClientId(id), reason));
    }

    /** What was typed into the forms. */
    private record Typed(String from, String to, String reason) {}

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            UUID id,
            Typed typed,
            @Nullable String formToken,
            HttpServletResponse response,
            Runnable action) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        action.run();
                        return id.toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id, typed, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address(id));
        return null;
    }

    private static @Nullable LocalDate day(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var finnish = FINNISH.matcher(text);
            return finnish.matches()
                    ? LocalDate.of(
                            Integer.parseInt(finnish.group(3)),
                            Integer.parseInt(finnish.group(2)),
                            Integer.parseInt(finnish.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Refusal.onField(field, "client.protection.day");
        }
    }

    private JteModel page(Ui ui, Actor actor, UUID id, Typed typed, FormErrors errors) {
        var client = new ClientId(id);
        var state = protections.of(actor, client);
        LocalDate today = now.today();
        Texts t = ui.t();
        boolean told = state.recorded().stream().anyMatch(p -> p.holds(today));
        boolean comes =
                state.recorded().stream()
                        .anyMatch(p -> p.liftedAt() == null && p.fromOn().isAfter(today));
        return views.clientProtection(
                ui,
                new ProtectionPage(
                        address(id),
                        "/work/clients/" + id,
                        clients.get(client).name(),
                        state.today(),
                        state.register(),
                        state.today() && !state.register() && !told,
                        state.register() || told || comes,
                        state.recorded().stream().map(p -> row(p, today, t)).toList(),
                        typed.from(),
                        typed.to(),
                        typed.reason()),
                errors);
    }

    private static ProtectionPage.Row row(Protections.Protection p, LocalDate today, Texts t) {
        LocalDate to = p.toOn();
        var lifted = p.liftedAt();
        String state;
        if (lifted != null) {
            state =
                    t.text(
                            "client.protection.lifted",
                            "at",
                            lifted,
                            "who",
                            p.liftedBy() == null ? "Polku" : p.liftedBy(),
                            "reason",
                            p.liftReason() == null ? "" : p.liftReason());
        } else {
            state =
                    t.text(
                            p.holds(today)
                                    ? "client.protection.holds"
                                    : p.fromOn().isAfter(today)
                                            ? "client.protection.comes"
                                            : "client.protection.ended");
        }
        return new ProtectionPage.Row(
                to == null
                        ? t.text("client.protection.since", "from", p.fromOn())
                        : t.text("client.protection.span", "from", p.fromOn(), "to", to),
                t.text("client.protection.source." + p.source())
                        + (p.recordedBy() == null
                                ? ""
                                : ", "
                                        + t.text(
                                                "client.protection.recorded",
                                                "who",
                                                p.recordedBy(),
                                                "at",
                                                p.recordedAt())),
                state,
                p.holds(today));
    }

    private static String address(UUID id) {
        return "/work/clients/" + id + "/protection";
    }
}
