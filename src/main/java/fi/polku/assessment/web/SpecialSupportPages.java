package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupportView.State;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.SupportGround;
import fi.polku.assessment.domain.SpecialSupportRules;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.contact.Ground;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Special support of a client: proposed, decided, ended. */
@Controller
class SpecialSupportPages {
    private final SpecialSupports supports;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final Access access;
    private final AccessLog log;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;
    private final AssessmentPersonBars bars;

    SpecialSupportPages(
            SpecialSupports supports,
            Clients clients,
            Disclosures disclosures,
            Places places,
            Access access,
            AccessLog log,
            Submissions submissions,
            Now now,
            Templates views,
            AssessmentPersonBars bars) {
        this.supports = supports;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.access = access;
        this.log = log;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
        this.bars = bars;
    }

    @GetMapping("/work/clients/{id}/special-support")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        var client = allowed(actor, id);
        return page(ui, actor, client, defaults(actor, client), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/special-support")
    @Nullable JteModel propose(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        return sent(
                ui,
                actor,
                client,
                new Typed(form),
                response,
                f -> {
                    var refusals = new ArrayList<Refusal>();
                    var task = f.one("serviceTask", ServiceTask.class, refusals);
                    if (task == null && refusals.isEmpty()) {
                        refusals.add(
                                Refusal.onField("serviceTask", "assessment.refusal.serviceTask"));
                    }
                    var grounds = f.many("ground", SupportGround.class, refusals);
                    var signs = f.many("sign", Ground.class, refusals);
                    Refusals.throwIfAny(refusals);
                    supports.propose(
                            actor,
                            client,
                            new SpecialSupports.Proposal(
                                    grounds,
                                    signs,
                                    f.text("reason").strip(),
                                    Objects.requireNonNull(task),
                                    null));
                });
    }

    @PostMapping("/work/clients/{id}/special-support/decision")
    @Nullable JteModel decide(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        return sent(
                ui,
                actor,
                client,
                new Typed(form),
                response,
                f -> {
                    var refusals = new ArrayList<Refusal>();
                    Boolean needed = f.yesNo("needed", refusals);
                    if (needed == null && refusals.isEmpty()) {
                        refusals.add(
                                Refusal.onField("needed", "assessment.special.refusal.needed"));
                    }
                    Set<SupportGround> grounds = f.many("ground", SupportGround.class, refusals);
                    var from = f.day("from", refusals);
                    var review = f.day("review", refusals);
                    Refusals.throwIfAny(refusals);
                    supports.decide(
                            actor,
                            its(actor, client, f.text("support")),
                            new SpecialSupports.Decision(
                                    Boolean.TRUE.equals(needed),
                                    f.text("decisionReason").strip(),
                                    grounds,
                                    from,
                                    review));
                });
    }

    @PostMapping("/work/clients/{id}/special-support/end")
    @Nullable JteModel end(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        return sent(
                ui,
                actor,
                client,
                new Typed(form),
                response,
                f -> {
                    var refusals = new ArrayList<Refusal>();
                    var lastDay = f.day("lastDay", refusals);
                    if (lastDay == null && refusals.isEmpty()) {
                        refusals.add(
                                Refusal.onField("lastDay", "assessment.special.refusal.lastDay"));
                    }
                    Refusals.throwIfAny(refusals);
                    supports.end(
                            actor,
                            its(actor, client, f.text("support")),
                            Objects.requireNonNull(lastDay),
                            f.text("endReason"));
                });
    }

    private interface Doing {
        void with(Typed form);
    }

    private @Nullable JteModel sent(
            Ui ui,
            Actor actor,
            ClientId client,
            Typed form,
            HttpServletResponse response,
            Doing doing) {
        String address = "/work/clients/" + client.value() + "/special-support";
        try {
            submissions.once(
                    form.text("formToken"),
                    () -> {
                        doing.with(form);
                        return address;
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, form, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }

    /** The one meant by the form, when it is this client's. */
    private SpecialSupportId its(Actor actor, ClientId client, String typed) {
        return supports.forClient(actor, client).stream()
                .map(SpecialSupportView::id)
                .filter(s -> s.value().toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.special.refusal.decided"));
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AssessmentPermission.SPECIAL_SUPPORT_PROPOSE);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private Typed defaults(Actor actor, ClientId client) {
        var waiting = supports.waiting(actor, client).orElse(null);
        var typed =
                Typed.NOTHING
                        .with("from", now.today().toString())
                        .with(
                                "review",
                                now.today()
                                        .plusMonths(SpecialSupportRules.REVIEW_MONTHS)
                                        .toString())
                        .with("lastDay", now.today().toString());
        return waiting == null
                ? typed
                : typed.with("ground", waiting.grounds().toArray(String[]::new));
    }

    private JteModel page(
            Ui ui, Actor actor, ClientId client, Typed typed, FormErrors errors) {
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        Texts t = ui.t();
        var details = clients.get(client);
        var disclosure = disclosures.of(actor, client);
        var today = now.today();
        var all = supports.forClient(actor, client);
        var waiting = first(all, State.PROPOSED);
        var inForce = first(all, State.IN_FORCE);
        boolean mayDecide = supports.mayDecide(actor);
        int signs = typed.all("sign").size();
        return views.assessmentSpecial(
                ui,
                new SpecialPage(
                        bars.of(details, t),
                        "/work/clients/" + client.value(),
                        all.stream().map(s -> row(t, disclosure, s)).toList(),
                        waiting == null && inForce == null,
                        waiting != null && mayDecide ? waiting.id().value().toString() : null,
                        inForce != null && mayDecide && inForce.toOn() == null
                                ? inForce.id().value().toString()
                                : null,
                        mayDecide,
                        inForce == null ? List.of() : effects(t, details.ageOn(today)),
                        typed,
                        LongWords.grounds(t, typed, "ground", details.ageOn(today)),
                        LongWords.of(t, Ground.values(), "contact.code.ground.", typed, "sign"),
                        LongWords.yesNo(t, typed, "needed", "assessment.special.needed."),
                        LongWords.of(
                                t, ServiceTask.values(), "assessment.task.", typed, "serviceTask"),
                        SpecialSupportRules.consider(signs)
                                ? t.text("assessment.special.consider", "n", signs)
                                : null),
                errors);
    }

    private @Nullable SpecialSupportView first(List<SpecialSupportView> all, State state) {
        return all.stream()
                .filter(s -> s.stateOn(now.today()) == state)
                .findFirst()
                .orElse(null);
    }

    /** What the law ties to it (SHL 36, 42 and 46 §). */
    private static List<String> effects(Texts t, @Nullable Integer age) {
        var effects = new ArrayList<String>();
        effects.add(t.text("assessment.special.effect.assessment"));
        effects.add(t.text("assessment.special.effect.ownWorker"));
        if (age != null && age < 18) {
            effects.add(t.text("assessment.special.effect.child"));
        }
        effects.add(t.text("assessment.special.effect.decisions"));
        return effects;
    }

    private SpecialPage.Row row(Texts t, Disclosure disclosure, SpecialSupportView s) {
        var today = now.today();
        var state = s.stateOn(today);
        var decidedAt = s.decidedAt();
        var review = s.reviewOn();
        return new SpecialPage.Row(
                SpecialWords.says(t, s, today),
                state == State.PROPOSED ? "warn" : state == State.IN_FORCE ? "accent" : "line",
                t.text(
                        "assessment.special.proposed",
                        Map.of(
                                "on",
                                Now.dayOf(s.happenedAt()),
                                "by",
                                places.professional(t, disclosure, s.professionalId()))),
                s.grounds().stream().map(g -> t.text("assessment.special.ground." + g)).toList(),
                s.signs().stream().map(g -> t.text("contact.code.ground." + g)).toList(),
                s.reason(),
                decidedAt == null
                        ? null
                        : t.text(
                                "assessment.special.decided",
                                Map.of(
                                        "on",
                                        Now.dayOf(decidedAt),
                                        "by",
                                        places.professional(t, disclosure, s.decidedById()))),
                s.decisionReason(),
                review == null ? null : t.text("assessment.special.reviewed", "on", review),
                s.endReason());
    }
}
