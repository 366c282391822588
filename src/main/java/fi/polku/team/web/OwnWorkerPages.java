package fi.polku.team.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.assessment.SpecialSupportView.State;
import fi.polku.assessment.SpecialSupports;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.OwnWorkers;
import fi.polku.team.OwnWorkers.NewOwnWorker;
import fi.polku.team.TeamPermission;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

@Controller
class OwnWorkerPages {
    private final OwnWorkers ownWorkers;
    private final SpecialSupports specialSupports;
    private final Now now;
    private final Clients clients;
    private final Organizations organizations;
    private final Access access;
    private final Disclosures disclosures;
    private final Places places;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Templates views;

    OwnWorkerPages(
            OwnWorkers ownWorkers,
            SpecialSupports specialSupports,
            Now now,
            Clients clients,
            Organizations organizations,
            Access access,
            Disclosures disclosures,
            Places places,
            AccessLog accessLog,
            Submissions submissions,
            Templates views) {
        this.ownWorkers = ownWorkers;
        this.specialSupports = specialSupports;
        this.now = now;
        this.clients = clients;
        this.organizations = organizations;
        this.access = access;
        this.disclosures = disclosures;
        this.places = places;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/work/clients/{id}/own-worker")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        ClientId client = allowed(actor, id);
        return page(ui, actor, client, defaults(actor, client), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/own-worker")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        ClientId client = allowed(actor, id);
        try {
            NewOwnWorker named = named(form);
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        ownWorkers.name(actor, client, named);
                        return id.toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, form, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/work/clients/" + id);
        return null;
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, TeamPermission.NAME_OWN_WORKER);
        ClientId client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private Map<String, String> defaults(Actor actor, ClientId client) {
        var typed = new HashMap<String, String>();
        OwnWorkerView current = ownWorkers.current(client).orElse(null);
        Disclosure disclosure = disclosures.of(actor, client);
        if (current != null) {
            typed.put("professional", text(told(disclosure, current.professionalId())));
            typed.put("substitute", text(told(disclosure, current.substituteId())));
            typed.put("coWorker", text(told(disclosure, current.coWorkerId())));
            typed.put(
                    "meetsWeeks",
                    current.meetsWeeks() == null ? "" : current.meetsWeeks().toString());
            if (current.specialSupport()) {
                typed.put("specialSupport", "true");
            }
        } else {
            typed.put("professional", text(actor.professional()));
        }
        return typed;
    }

    private @Nullable ProfessionalId told(Disclosure disclosure, @Nullable ProfessionalId id) {
        return places.worker(disclosure, id).map(ProfessionalView::id).orElse(null);
    }

    private static String text(@Nullable ProfessionalId id) {
        return id == null ? "" : id.value().toString();
    }

    private JteModel page(
            Ui ui, Actor actor, ClientId client, Map<String, String> typed, FormErrors errors) {
        accessLog.viewed(actor, client, "TEAM", "CARE");
        Texts t = ui.t();
        var choosable =
                organizations.professionals().stream().filter(ProfessionalView::licensed).toList();
        var caseloads = ownWorkers.caseloads(choosable.stream().map(ProfessionalView::id).toList());
        var byUnit = new LinkedHashMap<String, List<OwnWorkerPage.Option>>();
        var own = choosable.stream().filter(p -> actor.units().contains(p.unit())).toList();
        var others = new ArrayList<>(choosable);
        others.removeAll(own);
        for (var group : List.of(own, others)) {
            for (ProfessionalView p : group) {
                String unit = organizations.unit(p.unit()).map(u -> t.of(u.name())).orElse("");
                byUnit.computeIfAbsent(unit, u -> new ArrayList<>())
                        .add(OwnWorkerPage.option(t, p, caseloads.getOrDefault(p.id(), 0)));
            }
        }
        Disclosure disclosure = disclosures.of(actor, client);
        var past = ownWorkers.history(client).stream().map(w -> past(t, disclosure, w)).toList();
        return views.teamOwnWorker(
                ui,
                new OwnWorkerPage(
                        clients.get(client),
                        ownWorkers.current(client).orElse(null),
                        OwnWorkerPage.groups(byUnit),
                        past,
                        special(t, actor, client),
                        typed),
                errors);
    }

    /** Special support with its reasons; it cannot be ticked away here. */
    private OwnWorkerPage.@Nullable Special special(Texts t, Actor actor, ClientId client) {
        var today = now.today();
        var support =
                specialSupports.forClient(actor, client).stream()
                        .filter(s ->
                                s.stateOn(today) == State.IN_FORCE
                                        || s.stateOn(today) == State.PROPOSED)
                        .findFirst()
                        .orElse(null);
        if (support == null) {
            return null;
        }
        var reasons = new ArrayList<String>();
        support.grounds().forEach(g -> reasons.add(t.text("assessment.special.ground." + g)));
        support.signs().forEach(g -> reasons.add(t.text("contact.code.ground." + g)));
        if (!support.reason().isBlank()) {
            reasons.add(support.reason());
        }
        String found =
                support.assessmentId() != null
                        ? "team.ownWorker.assessed"
                        : support.needed() == null
                                ? "team.ownWorker.assessed.proposed"
                                : "team.ownWorker.assessed.decided";
        return new OwnWorkerPage.Special(
                t.text(found, "on", Now.dayOf(support.happenedAt())), reasons);
    }

    private OwnWorkerPage.Past past(Texts t, Disclosure disclosure, OwnWorkerView w) {
        String name = places.professional(t, disclosure, w.professionalId());
        var to = w.toOn();
        String span =
                to == null
                        ? t.text("team.ownWorker.since", "from", w.fromOn())
                        : t.text("team.ownWorker.between", "from", w.fromOn(), "to", to);
        String reason = w.reason();
        return new OwnWorkerPage.Past(name, span, reason == null ? "" : reason);
    }

    private static NewOwnWorker named(Map<String, String> form) {
        ProfessionalId professional = id(form, "professional");
        if (professional == null) {
            throw Refusal.onField("professional", "team.ownWorker.choose");
        }
        return new NewOwnWorker(
                professional,
                id(form, "substitute"),
                id(form, "coWorker"),
                weeks(form.getOrDefault("meetsWeeks", "")),
                blankToNull(form.get("reason")),
                form.containsKey("clientHeard"),
                form.containsKey("specialSupport"));
    }

    private static @Nullable Integer weeks(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.onField("meetsWeeks", "team.ownWorker.weeks");
        }
    }

    static @Nullable ProfessionalId id(Map<String, String> form, String field) {
        String typed = form.getOrDefault(field, "");
        if (typed.isBlank()) {
            return null;
        }
        try {
            return ProfessionalId.of(typed.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.onField(field, "team.ownWorker.choose");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
