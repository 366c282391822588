package fi.polku.assessment.web;

import fi.polku.access.Actor;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupportView.State;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.domain.SpecialSupportRules;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.contact.Ground;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Special support of a client in words. */
@Component
class SpecialPageWords {
    private final SpecialSupports supports;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final Now now;
    private final AssessmentPersonBars bars;

    SpecialPageWords(
            SpecialSupports supports,
            Clients clients,
            Disclosures disclosures,
            Places places,
            Now now,
            AssessmentPersonBars bars) {
        this.supports = supports;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.now = now;
        this.bars = bars;
    }

    Typed defaults(Actor actor, ClientId client) {
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

    /** All that the page shows. */
    SpecialPage page(Texts t, Actor actor, ClientId client, Typed typed) {
        var details = clients.get(client);
        var disclosure = disclosures.of(actor, client);
        var today = now.today();
        var all = supports.forClient(actor, client);
        var waiting = first(all, State.PROPOSED);
        var inForce = first(all, State.IN_FORCE);
        boolean mayDecide = supports.mayDecide(actor);
        int signs = typed.all("sign").size();
        return new SpecialPage(
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
                LongWords.of(t, ServiceTask.values(), "assessment.task.", typed, "serviceTask"),
                SpecialSupportRules.consider(signs)
                        ? t.text("assessment.special.consider", "n", signs)
                        : null);
    }

    private @Nullable SpecialSupportView first(List<SpecialSupportView> all, State state) {
        return all.stream().filter(s -> s.stateOn(now.today()) == state).findFirst().orElse(null);
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
