package fi.polku.client.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.Clients;
import fi.polku.client.Departures;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/** What is known of a person over time: for the professional, and one's own for the client. */
@Controller
class DetailPages {
    private final PersonalDetails details;
    private final Departures departures;
    private final Clients clients;
    private final DetailSections sections;
    private final DetailFields fields;
    private final DetailSender sender;
    private final AccessLog log;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    DetailPages(
            PersonalDetails details,
            Departures departures,
            Clients clients,
            DetailSections sections,
            DetailFields fields,
            DetailSender sender,
            AccessLog log,
            Submissions submissions,
            Now now,
            Templates views) {
        this.details = details;
        this.departures = departures;
        this.clients = clients;
        this.sections = sections;
        this.fields = fields;
        this.sender = sender;
        this.log = log;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/details")
    JteModel atWork(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, Place.work(id));
    }

    @GetMapping("/my/details")
    JteModel own(Ui ui, Actor actor) {
        return page(ui, actor, Place.own(actor));
    }

    @GetMapping("/work/clients/{id}/details/{part}")
    JteModel formAtWork(Ui ui, Actor actor, @PathVariable UUID id, @PathVariable String part) {
        return form(ui, actor, Place.work(id), part(part, false), Map.of(), FormErrors.NONE);
    }

    @GetMapping("/my/details/{part}")
    JteModel ownForm(Ui ui, Actor actor, @PathVariable String part) {
        return form(ui, actor, Place.own(actor), part(part, true), Map.of(), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/details/{part}")
    @Nullable JteModel sendAtWork(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return send(ui, actor, Place.work(id), part(part, false), typed, response);
    }

    @PostMapping("/my/details/{part}")
    @Nullable JteModel sendOwn(
            Ui ui,
            Actor actor,
            @PathVariable String part,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return send(ui, actor, Place.own(actor), part(part, true), typed, response);
    }

    /** Whose, and where the pages are. */
    private record Place(ClientId client, String address, String person, boolean own) {
        static Place work(UUID id) {
            String person = "/work/clients/" + id;
            return new Place(new ClientId(id), person + "/details", person, false);
        }

        static Place own(Actor actor) {
            ClientId client = actor.client();
            if (client == null || actor.proxy() != null) {
                throw new Denied("own details");
            }
            return new Place(client, "/my/details", "/my", true);
        }
    }

    private static DetailPart part(String slug, boolean own) {
        return DetailPart.of(slug)
                .filter(p -> !own || p.own())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private JteModel page(Ui ui, Actor actor, Place place) {
        var known = known(actor, place);
        viewed(actor, place);
        return views.clientDetails(
                ui,
                new DetailPage(
                        clients.get(place.client()).name(),
                        place.person(),
                        known.history().masked(),
                        place.own(),
                        sections.of(
                                place.address(),
                                known.history(),
                                known.departures(),
                                place.own(),
                                ui.t())));
    }

    private DetailFields.Known known(Actor actor, Place place) {
        PersonHistory history = details.of(actor, place.client());
        return new DetailFields.Known(
                history,
                place.own() ? List.of() : departures.of(actor, place.client()),
                now.today(),
                place.own());
    }

    private JteModel form(
            Ui ui,
            Actor actor,
            Place place,
            DetailPart part,
            Map<String, String> typed,
            FormErrors errors) {
        var known = known(actor, place);
        viewed(actor, place);
        Texts t = ui.t();
        String title = "client.details." + part.slug() + ".title";
        return views.clientDetailForm(
                ui,
                new DetailForm(
                        place.address() + "/" + part.slug(),
                        place.address(),
                        clients.get(place.client()).name(),
                        place.person(),
                        t.text(title),
                        t.has(title + ".lead") ? t.text(title + ".lead") : "",
                        part == DetailPart.DEPARTURE
                                ? departures.unfinished(actor, place.client()).stream()
                                        .map(l -> t.text(l.key(), "n", l.count()))
                                        .toList()
                                : List.of(),
                        fields.of(part, known, typed, t),
                        t.text("client.details." + part.slug() + ".send"),
                        place.own()),
                errors);
    }

    private void viewed(Actor actor, Place place) {
        if (!place.own()) {
            log.viewed(actor, place.client(), "DETAILS", "CARE");
        }
    }

    private @Nullable JteModel send(
            Ui ui,
            Actor actor,
            Place place,
            DetailPart part,
            Map<String, String> typed,
            HttpServletResponse response) {
        try {
            submissions.once(
                    typed.get("formToken"),
                    () -> {
                        sender.send(part, actor, place.client(), typed);
                        return place.address();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return form(ui, actor, place, part, typed, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", place.address());
        return null;
    }
}
