package fi.polku.segment.web;

import fi.polku.access.Actor;
import fi.polku.assessment.Assessments;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import fi.polku.segment.domain.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of one client's way of working show. */
@Component
class SegmentShown {
    private final Segments segments;
    private final Assessments assessments;
    private final Clients clients;
    private final Disclosures disclosures;
    private final SegmentWords words;
    private final Now now;

    SegmentShown(
            Segments segments,
            Assessments assessments,
            Clients clients,
            Disclosures disclosures,
            SegmentWords words,
            Now now) {
        this.segments = segments;
        this.assessments = assessments;
        this.clients = clients;
        this.disclosures = disclosures;
        this.words = words;
        this.now = now;
    }

    SegmentPage page(
            Actor actor, ClientId client, boolean atWork, Map<String, String> typed, Texts t) {
        SegmentAnswers clients = segments.latest(actor, client, Side.CLIENT).orElse(null);
        SegmentAnswers professionals =
                segments.latest(actor, client, Side.PROFESSIONAL).orElse(null);
        SegmentChoice choice = segments.current(actor, client).orElse(null);
        boolean waits = segments.waitsForTalk(actor, client);
        Proposal proposal = words.proposal(clients, professionals);
        boolean fresh = choice == null || waits || newer(professionals, choice);
        Proposal shown = fresh ? proposal : null;
        Segment ofOffers = choice == null ? null : choice.chosen();
        return new SegmentPage(
                this.clients.get(client),
                t.text("segment.state." + state(actor, client, clients, choice, waits, atWork)),
                words.picture(shown, choice, t),
                shown == null
                        ? List.of()
                        : shown.segments().stream().map(s -> t.text("segment.name." + s)).toList(),
                proposal == null || !fresh ? List.of() : words.reasons(proposal, t),
                choice,
                choice == null ? "" : t.text("segment.name." + choice.chosen()),
                choice == null ? "" : t.text("segment.means." + choice.chosen()),
                choice == null ? "" : t.text("segment.review.on", "on", choice.reviewOn()),
                choice != null && choice.due(now.today()),
                ofOffers == null ? List.of() : words.offers(ofOffers, atWork ? client : null, t),
                words.past(segments.history(actor, client), disclosures.of(actor, client), t),
                base(actor, client, t),
                parts(client, clients, professionals, atWork, t),
                choices(proposal, choice, typed, t),
                proposal != null,
                typed);
    }

    private String state(
            Actor actor,
            ClientId client,
            @Nullable SegmentAnswers clients,
            @Nullable SegmentChoice choice,
            boolean waits,
            boolean atWork) {
        if (waits) {
            return atWork ? "waits.work" : "waits";
        }
        if (choice != null) {
            return choice.due(now.today()) ? "due" : "chosen";
        }
        if (segments.draft(actor, client).isPresent()) {
            return "draft";
        }
        return clients == null ? (atWork ? "none.work" : "none") : "waits";
    }

    private static boolean newer(@Nullable SegmentAnswers answers, SegmentChoice choice) {
        return answers != null && answers.happenedAt().isAfter(choice.happenedAt());
    }

    private SegmentPage.@Nullable Base base(Actor actor, ClientId client, Texts t) {
        return assessments
                .latestNeed(actor, client)
                .map(a ->
                        new SegmentPage.Base(
                                a.duration() == null
                                        ? ""
                                        : t.text("segment.base.duration." + a.duration()),
                                t.count("segment.base.breadth", a.needs().size()),
                                t.text("segment.base.on", "on", Now.dayOf(a.happenedAt()))))
                .orElse(null);
    }

    private List<SegmentPage.Part> parts(
            ClientId client,
            @Nullable SegmentAnswers clients,
            @Nullable SegmentAnswers professionals,
            boolean atWork,
            Texts t) {
        var parts = new ArrayList<SegmentPage.Part>();
        String base = "/work/clients/" + client.value() + "/segment/";
        parts.add(part(Side.CLIENT, clients, atWork ? base + "client" : "/my/segment/answers", t));
        parts.add(part(Side.PROFESSIONAL, professionals, atWork ? base + "professional" : "", t));
        return parts;
    }

    private SegmentPage.Part part(
            Side side, @Nullable SegmentAnswers answers, String href, Texts t) {
        String state =
                answers == null
                        ? "segment.part.none"
                        : words.usable(answers)
                                ? answers.together() ? "segment.part.together" : "segment.part.done"
                                : "segment.part.old";
        return new SegmentPage.Part(
                t.text("segment.side." + side),
                answers == null
                        ? t.text(state)
                        : t.text(state, "on", Now.dayOf(answers.happenedAt())),
                href,
                t.text((answers == null ? "segment.part.answer." : "segment.part.again.") + side));
    }

    private static List<Choice> choices(
            @Nullable Proposal proposal,
            @Nullable SegmentChoice choice,
            Map<String, String> typed,
            Texts t) {
        String chosen =
                typed.getOrDefault(
                        "chosen",
                        choice != null
                                ? choice.chosen().name()
                                : proposal != null && proposal.segments().size() == 1
                                        ? proposal.segments().getFirst().name()
                                        : "");
        return Arrays.stream(Segment.values())
                .map(s ->
                        new Choice(
                                s.name(),
                                proposal != null && proposal.segments().contains(s)
                                        ? t.text(
                                                "segment.choose.proposed",
                                                "name",
                                                t.text("segment.name." + s))
                                        : t.text("segment.name." + s),
                                t.text("segment.means." + s),
                                chosen.equals(s.name())))
                .toList();
    }
}
