package fi.polku.client.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.FreshSignIn;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

/** The privacy officer reviews each record that was opened in an emergency. */
@Controller
class EmergencyReviewPages {
    private static final int REVIEWED = 50;
    private static final String JUSTIFIED = "JUSTIFIED";
    private static final List<String> FINDINGS = List.of(JUSTIFIED, "UNJUSTIFIED");

    private final Emergencies emergencies;
    private final AccessLog accessLog;
    private final Accounts accounts;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final Submissions submissions;
    private final Templates views;

    EmergencyReviewPages(
            Emergencies emergencies,
            AccessLog accessLog,
            Accounts accounts,
            Clients clients,
            Disclosures disclosures,
            Places places,
            Submissions submissions,
            Templates views) {
        this.emergencies = emergencies;
        this.accessLog = accessLog;
        this.accounts = accounts;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/admin/emergencies")
    JteModel list(Ui ui, Actor actor) {
        Texts t = ui.t();
        var open = emergencies.unreviewed(actor);
        var done = emergencies.reviewed(actor, REVIEWED);
        Map<ClientId, ClientDetails> people =
                clients.all(
                        Stream.concat(open.stream(), done.stream())
                                .map(Emergencies.Opening::client)
                                .distinct()
                                .toList());
        accessLog.viewedAll(actor, people.keySet(), "EMERGENCY", "OVERSIGHT");
        return views.clientEmergencies(
                ui,
                new EmergencyReview(rows(actor, open, people, t), rows(actor, done, people, t)));
    }

    @FreshSignIn
    @GetMapping("/admin/emergencies/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, "", "", FormErrors.NONE);
    }

    @FreshSignIn
    @PostMapping("/admin/emergencies/{id}")
    @Nullable JteModel review(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        review(actor, id, finding, words);
                        return "";
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id, finding, words, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/admin/emergencies");
        return null;
    }

    private void review(Actor actor, UUID id, String finding, String words) {
        var wrong = new ArrayList<Refusal>();
        if (!FINDINGS.contains(finding)) {
            wrong.add(Refusal.onField("finding", "client.emergency.review.choose"));
        }
        try {
            emergencies.check(words);
        } catch (Refusal refused) {
            wrong.add(refused);
        }
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
        emergencies.review(actor, id, finding.equals(JUSTIFIED), words);
    }

    private JteModel page(
            Ui ui, Actor actor, UUID id, String finding, String words, FormErrors errors) {
        Texts t = ui.t();
        var opening = emergencies.get(actor, id);
        accessLog.viewed(actor, opening.client(), "EMERGENCY", "OVERSIGHT");
        return views.clientEmergencyReview(
                ui,
                row(
                        disclosures.of(actor, opening.client()),
                        opening,
                        clients.find(opening.client()).orElse(null),
                        t),
                FINDINGS.stream()
                        .map(f ->
                                new Choice(f, t.text("access.code.review." + f), f.equals(finding)))
                        .toList(),
                words,
                errors);
    }

    private List<EmergencyReview.Row> rows(
            Actor actor,
            List<Emergencies.Opening> openings,
            Map<ClientId, ClientDetails> people,
            Texts t) {
        var disclosed = disclosures.of(actor, people.keySet());
        return openings.stream()
                .map(o -> row(disclosed.of(o.client()), o, people.get(o.client()), t))
                .toList();
    }

    private EmergencyReview.Row row(
            Disclosure disclosure, Emergencies.Opening o, @Nullable ClientDetails client, Texts t) {
        String who = accounts.find(o.account()).map(Account::name).orElse("");
        String unit = places.unit(t, disclosure, o.unit());
        Boolean justified = o.justified();
        return new EmergencyReview.Row(
                o.id(),
                client == null ? "" : client.name(),
                unit.isEmpty() ? who : who + ", " + unit,
                t.text("access.code.emergency." + o.reason()),
                o.words(),
                t.text("client.emergency.span", "from", o.fromAt(), "until", o.untilAt()),
                justified == null
                        ? ""
                        : t.text(
                                "access.code.review."
                                        + (justified ? FINDINGS.getFirst() : FINDINGS.getLast())),
                o.reviewWords() == null ? "" : o.reviewWords());
    }
}
