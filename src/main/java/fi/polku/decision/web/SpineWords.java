package fi.polku.decision.web;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.Matters;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.Deadlines;
import fi.polku.decision.ApplicationView;
import fi.polku.decision.Applications;
import fi.polku.decision.ClientRelationshipView;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionView;
import fi.polku.decision.Decisions;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The spine of a client in the reader's words. */
@Component
class SpineWords {
    private final Matters matters;
    private final ClientRelationships relationships;
    private final Applications applications;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final Now now;

    SpineWords(
            Matters matters,
            ClientRelationships relationships,
            Applications applications,
            Decisions decisions,
            Deadlines deadlines,
            Clients clients,
            Disclosures disclosures,
            Places places,
            Now now) {
        this.matters = matters;
        this.relationships = relationships;
        this.applications = applications;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.now = now;
    }

    SpinePage page(Texts t, Actor actor, ClientId client) {
        var disclosure = disclosures.of(actor, client);
        var applied = applications.of(actor, client);
        var decided = decisions.of(actor, client);
        var clocks = deadlines.openFor(actor, client);
        return new SpinePage(
                clients.get(client).name(),
                "/work/clients/" + client.value(),
                matters.matters(actor, client).stream()
                        .map(m -> matter(t, m, applied, decided, clocks))
                        .toList(),
                relationships.of(actor, client).stream()
                        .map(r -> relationship(t, disclosure, r))
                        .toList());
    }

    /** One of the matters. */
    SpinePage.Matter matter(Texts t, Actor actor, MatterView matter) {
        var client = matter.clientId();
        return matter(
                t,
                matter,
                applications.of(actor, client),
                decisions.of(actor, client),
                deadlines.openFor(actor, client));
    }

    private SpinePage.Matter matter(
            Texts t,
            MatterView m,
            List<ApplicationView> applied,
            List<DecisionView> decided,
            List<ClockView> clocks) {
        var mine = decided.stream().filter(d -> d.matterId().equals(m.id())).toList();
        var subjects =
                Stream.concat(Stream.of(m.id().value()), mine.stream().map(d -> d.rootId().value()))
                        .toList();
        String end = m.closeReason();
        String need = m.need();
        return new SpinePage.Matter(
                "/work/matters/" + m.id().value(),
                t.text("access.code.target." + m.serviceTask()),
                end == null
                        ? t.text("decision.matter.open")
                        : t.text(
                                "decision.matter.closed",
                                "why",
                                FormFields.word(t, "assessment.code.end." + end)),
                end == null ? "tag--accent" : "",
                t.text(
                        "decision.matter.began",
                        "on",
                        m.pendingOn(),
                        "way",
                        t.text("assessment.origin." + m.origin())),
                need == null ? "" : need,
                m.isOpen(),
                m.isOpen() && m.contactId() == null && m.assessedAt() == null,
                clocks.stream()
                        .filter(c -> subjects.contains(c.subject().id()))
                        .map(c -> ClockCard.of(c, t, now.today(), true))
                        .toList(),
                applied.stream()
                        .filter(a -> a.matterId().equals(m.id()))
                        .map(a -> application(t, a))
                        .toList(),
                mine.stream().map(d -> decision(t, d, "/work/decisions/")).toList());
    }

    static SpinePage.Row application(Texts t, ApplicationView a) {
        String state = a.withdrawnAt() != null ? "withdrawn" : a.decided() ? "decided" : "waiting";
        return new SpinePage.Row(
                "",
                t.text("decision.code.service." + a.service()),
                t.text("decision.application.received", "on", a.receivedOn()),
                t.text("decision.application." + state),
                state.equals("waiting") ? "tag--warn" : "");
    }

    static SpinePage.Row decision(Texts t, DecisionView d, String at) {
        var on = d.decidedOn();
        String tag =
                switch (d.recordStatus()) {
                    case DRAFT -> "draft";
                    case ANNULLED -> "annulled";
                    case FINAL, CORRECTED -> d.current() ? "inForce" : "replaced";
                };
        return new SpinePage.Row(
                at + d.id().value(),
                t.text("decision.outcome." + d.outcome()),
                on == null ? t.text("decision.notSigned") : t.text("decision.decidedOn", "on", on),
                t.text("decision.tag." + tag),
                d.isInForce() ? "tag--ok" : d.isDraft() ? "tag--warn" : "");
    }

    private SpinePage.Relationship relationship(
            Texts t, Disclosure disclosure, ClientRelationshipView r) {
        var to = r.toOn();
        var ground = r.endGround();
        return new SpinePage.Relationship(
                t.text("access.code.target." + r.serviceTask()),
                to == null
                        ? t.text("decision.relationship.since", "from", r.fromOn())
                        : t.text("decision.relationship.span", "from", r.fromOn(), "to", to),
                t.text(
                        "decision.relationship.responsible",
                        "name",
                        places.professional(t, disclosure, r.responsibleId())),
                ground == null ? "" : t.text("decision.code.end." + ground),
                r.isOpen() ? "/work/relationships/" + r.id().value() + "/end" : "");
    }
}
