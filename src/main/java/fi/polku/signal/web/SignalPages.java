package fi.polku.signal.web;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.SentForms;
import fi.polku.platform.web.Ui;
import fi.polku.signal.Signals.Outcome;
import fi.polku.signal.internal.RuleDesk;
import fi.polku.signal.internal.SignalDesk;
import fi.polku.signal.internal.SignalDesk.Listed;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The list of those whom a rule has noticed, and what a person does about each. */
@Controller
class SignalPages {
    private final SignalDesk desk;
    private final RuleDesk rules;
    private final SignalWords words;
    private final Clients clients;
    private final SentForms forms;
    private final Templates views;

    SignalPages(
            SignalDesk desk,
            RuleDesk rules,
            SignalWords words,
            Clients clients,
            SentForms forms,
            Templates views) {
        this.desk = desk;
        this.rules = rules;
        this.words = words;
        this.clients = clients;
        this.forms = forms;
        this.views = views;
    }

    @GetMapping("/work/signals")
    JteModel list(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        boolean handled = state.equals("handled");
        String known = rules.rules().stream().anyMatch(r -> r.id().equals(rule)) ? rule : null;
        Place place = Place.read(after);
        List<Listed> found =
                desk.list(
                        actor,
                        handled,
                        known,
                        place == null ? null : place.on(),
                        place == null ? null : place.id());
        boolean more = found.size() > SignalDesk.PAGE;
        List<Listed> shown = found.stream().limit(SignalDesk.PAGE).toList();
        Map<ClientId, ClientDetails> people =
                clients.all(shown.stream().map(l -> l.row().clientId()).distinct().toList());
        return views.signalList(
                ui,
                new SignalsPage(
                        shown.stream()
                                .map(l -> words.row(l, people.get(l.row().clientId()), ui.t()))
                                .toList(),
                        SignalWords.rules(rules.rules(), rule, ui.t()),
                        handled,
                        more
                                ? shown.getLast().row().foundOn() + "_" + shown.getLast().row().id()
                                : null,
                        "/work/signals?"
                                + (handled ? "state=handled&" : "")
                                + (known == null ? "" : "rule=" + known + "&")
                                + "after="));
    }

    /** The row after which a page begins. */
    private record Place(LocalDate on, UUID id) {
        static @Nullable Place read(String typed) {
            try {
                int cut = typed.indexOf('_');
                return cut < 0
                        ? null
                        : new Place(
                                LocalDate.parse(typed.substring(0, cut)),
                                UUID.fromString(typed.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return null;
            }
        }
    }

    @GetMapping("/work/signals/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, "", Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/signals/{id}/outcome")
    @Nullable JteModel outcome(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                "outcome",
                form,
                response,
                () -> {
                    String typed = form.getOrDefault("outcome", "");
                    Outcome outcome =
                            Stream.of(Outcome.values())
                                    .filter(o -> o.name().equals(typed))
                                    .findFirst()
                                    .orElseThrow(() ->
                                            Refusal.onField("outcome", "signal.outcome.choose"));
                    desk.outcome(actor, id, outcome, form.get("words"));
                });
    }

    @PostMapping("/work/signals/{id}/letter")
    @Nullable JteModel letter(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                "letter",
                form,
                response,
                () -> desk.write(actor, id, form.getOrDefault("letter", "")));
    }

    @PostMapping("/work/signals/{id}/task")
    @Nullable JteModel task(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return done(
                ui,
                actor,
                id,
                "task",
                form,
                response,
                () ->
                        desk.task(
                                actor,
                                id,
                                form.getOrDefault("task", ""),
                                due(form.getOrDefault("dueOn", ""))));
    }

    private static LocalDate due(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.onField("dueOn", "signal.task.due");
        }
    }

    private @Nullable JteModel done(
            Ui ui,
            Actor actor,
            UUID id,
            String which,
            Map<String, String> form,
            HttpServletResponse response,
            Runnable action) {
        String address = "/work/signals/" + id;
        return forms.answer(
                ui,
                form.get("formToken"),
                response,
                address,
                action,
                errors -> page(ui.leadingTo(address), actor, id, which, form, errors));
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            UUID id,
            String which,
            Map<String, String> form,
            FormErrors errors) {
        var opened = desk.open(actor, id);
        return views.signalOne(
                ui,
                words.page(
                        actor,
                        opened,
                        clients.get(opened.signal().row().clientId()),
                        which,
                        form,
                        ui.t()),
                errors);
    }
}
