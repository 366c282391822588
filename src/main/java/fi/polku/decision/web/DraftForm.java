package fi.polku.decision.web;

import fi.polku.access.Actor;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionOutcome;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.domain.SocialServices;
import fi.polku.decision.web.FormPage.Field;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a draft: what stands in it, and what was written in it. */
@Component
class DraftForm {
    /** How many services one decision may itemise in the form. */
    static final int ROWS = 3;

    private final Choosable choosable;
    private final Now now;

    DraftForm(Choosable choosable, Now now) {
        this.choosable = choosable;
        this.now = now;
    }

    Map<String, String> empty(Actor actor, @Nullable String service) {
        var typed = new HashMap<String, String>();
        typed.put("unit", Choosable.ownUnit(actor));
        var self = actor.professional();
        typed.put("contactPerson", self == null ? "" : self.value().toString());
        typed.put("service1", service == null ? "" : service);
        typed.put("outcome1", "GRANTED");
        typed.put("from1", now.today().toString());
        return typed;
    }

    Map<String, String> of(Actor actor, DecisionStory story) {
        var d = story.decision();
        var typed = new HashMap<String, String>();
        typed.put("revision", String.valueOf(d.revision()));
        typed.put("unit", choosable.told(actor, d.clientId(), d.producerId()));
        typed.put("contactPerson", choosable.told(actor, d.clientId(), d.contactPersonId()));
        put(typed, "facts", d.facts());
        put(typed, "evidence", d.evidence());
        put(typed, "provisions", d.provisions());
        put(typed, "otherParties", d.otherParties());
        put(typed, "deviation", d.deviation());
        tick(typed, "dismissed", d.outcome() == DecisionOutcome.DISMISSED);
        tick(typed, "reasonsLeftOut", d.reasonsLeftOut());
        tick(typed, "concernsOther", d.concernsOther());
        tick(typed, "consent", d.consent());
        int row = 0;
        for (var item : story.items()) {
            row++;
            typed.put("service" + row, item.service());
            typed.put("outcome" + row, item.granted() ? "GRANTED" : "REJECTED");
            put(typed, "amount" + row, item.amount());
            put(typed, "from" + row, item.fromOn());
            put(typed, "to" + row, item.toOn());
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, value.toString());
        }
    }

    private static void tick(Map<String, String> typed, String name, boolean ticked) {
        if (ticked) {
            typed.put(name, "true");
        }
    }

    List<Field> fields(Texts t, Actor actor, Map<String, String> typed, boolean correction) {
        var fields =
                new FormFields(t, typed)
                        .hidden("revision")
                        .select("unit", choosable.units(t, actor));
        for (int row = 1; row <= ROWS; row++) {
            fields.heading("decision.draft.row", "number", row)
                    .select("service" + row, choosable.services(t))
                    .select(
                            "outcome" + row,
                            List.of(
                                    new Choice("GRANTED", t.text("decision.granted"), false),
                                    new Choice("REJECTED", t.text("decision.rejected"), false)))
                    .text("amount" + row, true)
                    .day("from" + row)
                    .day("to" + row);
        }
        fields.tick("dismissed")
                .heading("decision.draft.reasons")
                .area("facts", false)
                .area("evidence", false)
                .area("provisions", false)
                .tick("reasonsLeftOut")
                .heading("decision.draft.parties")
                .tick("concernsOther")
                .text("otherParties", true)
                .area("deviation", true)
                .select("contactPerson", choosable.professionals(t, actor));
        return (correction ? fields.tick("consent") : fields).all();
    }

    DecisionDraft read(Typed typed) {
        var items = new ArrayList<DecisionItem>();
        for (int row = 1; row <= ROWS; row++) {
            String service = typed.text("service" + row);
            var from = typed.day("from" + row);
            var to = typed.day("to" + row);
            if (service.isEmpty()) {
                continue;
            }
            if (SocialServices.find(service).isEmpty()) {
                typed.refuse("service" + row, "decision.refusal.service");
                continue;
            }
            String outcome = typed.text("outcome" + row);
            if (!outcome.equals("GRANTED") && !outcome.equals("REJECTED")) {
                typed.refuse("outcome" + row, "decision.refusal.choose");
            }
            boolean granted = outcome.equals("GRANTED");
            items.add(
                    new DecisionItem(
                            service,
                            granted,
                            typed.textOrNull("amount" + row),
                            granted ? from : null,
                            granted ? to : null));
        }
        var draft =
                new DecisionDraft(
                        new UnitId(typed.id("unit")),
                        typed.ticked("dismissed"),
                        items,
                        typed.textOrNull("facts"),
                        typed.textOrNull("evidence"),
                        typed.textOrNull("provisions"),
                        typed.ticked("reasonsLeftOut"),
                        typed.ticked("concernsOther"),
                        typed.textOrNull("otherParties"),
                        typed.textOrNull("deviation"),
                        new ProfessionalId(typed.id("contactPerson")),
                        typed.ticked("consent"));
        typed.done();
        return draft;
    }
}
