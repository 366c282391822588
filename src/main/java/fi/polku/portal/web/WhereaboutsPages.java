package fi.polku.portal.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.FreshSignIn;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.Appointments;
import fi.polku.client.Clients;
import fi.polku.client.ContactWay;
import fi.polku.client.Disclosure;
import fi.polku.client.PersonalDetails;
import fi.polku.client.Places;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Unmasking;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.team.MemberView;
import fi.polku.team.Teams;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * Where a protected person is, for a worker who must know: a reason is chosen, it is shown once and
 * kept nowhere, and the person and the privacy officer see that it was shown.
 */
@Controller
class WhereaboutsPages {
    private final Unmasking unmasking;
    private final PersonalDetails details;
    private final Clients clients;
    private final Teams teams;
    private final AccessLog log;
    private final Appointments appointments;
    private final Places places;
    private final Submissions submissions;
    private final Templates views;

    WhereaboutsPages(
            Unmasking unmasking,
            PersonalDetails details,
            Clients clients,
            Teams teams,
            AccessLog log,
            Appointments appointments,
            Places places,
            Submissions submissions,
            Templates views) {
        this.unmasking = unmasking;
        this.details = details;
        this.clients = clients;
        this.teams = teams;
        this.log = log;
        this.appointments = appointments;
        this.places = places;
        this.submissions = submissions;
        this.views = views;
    }

    @FreshSignIn
    @GetMapping("/work/clients/{id}/whereabouts")
    JteModel ask(Ui ui, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        // The form names the person; where the person is, is a view of its own.
        log.viewed(actor, client, "PERSON", "CARE");
        return page(ui, client, null, FormErrors.NONE, response);
    }

    @FreshSignIn
    @PostMapping("/work/clients/{id}/whereabouts")
    @Transactional
    JteModel show(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        UnmaskReason why =
                Arrays.stream(UnmaskReason.values())
                        .filter(r -> r.name().equals(reason))
                        .findFirst()
                        .orElse(null);
        if (why == null) {
            response.setStatus(422);
            log.viewed(actor, client, "PERSON", "CARE");
            var none = Refusal.onField("reason", "client.unmask.choose");
            return page(ui, client, null, FormErrors.of(none, ui.t()), response);
        }
        // The same form sent again, by a second click or a reload, asks anew instead of showing.
        var shown = new AtomicReference<WhereaboutsPage.@Nullable Shown>();
        submissions.once(
                formToken,
                () -> {
                    shown.set(shown(actor, client, why, ui.t()));
                    return "";
                });
        return page(ui, client, shown.get(), FormErrors.NONE, response);
    }

    private ClientId allowed(Actor actor, UUID id) {
        var client = new ClientId(id);
        if (!unmasking.mayAsk(actor, client)) {
            throw new Denied("whereabouts");
        }
        return client;
    }

    private WhereaboutsPage.Shown shown(Actor actor, ClientId client, UnmaskReason why, Texts t) {
        var known = unmasking.show(actor, client, why);
        var facts = new ArrayList<WhereaboutsPage.Fact>();
        String code = known.municipalityCode();
        add(
                facts,
                t.text("portal.person.municipality"),
                code == null ? null : places.municipality(t, Disclosure.WHOLE, code));
        List<ContactWay> ways = details.signs(client, Disclosure.WHOLE).ways();
        for (ContactWay way : ways) {
            add(facts, t.text("client.way." + way.kind()), way.withHeed(t));
        }
        for (MemberView member : teams.members(client)) {
            add(
                    facts,
                    t.text("team.role." + member.role()),
                    member.name()
                            + ", "
                            + places.unit(t, Disclosure.WHOLE, member.unit())
                            + (member.phone().isBlank() ? "" : ", " + member.phone()));
        }
        List<WhereaboutsPage.Fact> times =
                appointments.of(actor, client).stream()
                        .filter(a -> a.state() == AppointmentState.BOOKED)
                        .map(a ->
                                new WhereaboutsPage.Fact(
                                        t.dateTime(a.startsAt()),
                                        PersonSections.where(places, Disclosure.WHOLE, a, t)))
                        .toList();
        return new WhereaboutsPage.Shown(t.text("client.code.unmask." + why), facts, times);
    }

    private static void add(List<WhereaboutsPage.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new WhereaboutsPage.Fact(name, value));
        }
    }

    private JteModel page(
            Ui ui,
            ClientId client,
            WhereaboutsPage.@Nullable Shown shown,
            FormErrors errors,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Texts t = ui.t();
        String person = "/work/clients/" + client.value();
        return views.portalWhereabouts(
                ui,
                new WhereaboutsPage(
                        person + "/whereabouts",
                        person,
                        clients.get(client).name(),
                        Arrays.stream(UnmaskReason.values())
                                .map(r ->
                                        new Choice(
                                                r.name(),
                                                t.text("client.code.unmask." + r),
                                                "",
                                                false))
                                .toList(),
                        shown),
                errors);
    }
}
