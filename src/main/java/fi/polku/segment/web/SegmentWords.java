package fi.polku.segment.web;

import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.Side;
import fi.polku.segment.domain.AxisPoints;
import fi.polku.segment.domain.Proposal;
import fi.polku.segment.domain.SegmentModel;
import fi.polku.segment.internal.SegmentModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal, a choice and its history as words and as a picture. */
@Component
class SegmentWords {
    private static final int NAMED = 3;
    private static final int MOST = 20;
    private final SegmentModels models;
    private final Places places;

    SegmentWords(SegmentModels models, Places places) {
        this.models = models;
        this.places = places;
    }

    /** What both sides' latest answers propose; null when either has not answered. */
    @Nullable Proposal proposal(
            @Nullable SegmentAnswers clients, @Nullable SegmentAnswers professionals) {
        if (clients == null
                || professionals == null
                || !usable(clients)
                || !usable(professionals)) {
            return null;
        }
        int border = models.current().border();
        return new Proposal(
                new AxisPoints(clients.answers(), border),
                new AxisPoints(professionals.answers(), border));
    }

    /** Whether answers were given to the questions that are asked now. */
    boolean usable(SegmentAnswers answers) {
        return answers.modelVersion().equals(models.current().version());
    }

    FourFields picture(@Nullable Proposal proposal, @Nullable SegmentChoice choice, Texts t) {
        var fields = new ArrayList<FourFields.Field>();
        for (Segment segment : Segment.values()) {
            fields.add(field(segment, proposal, choice, t));
        }
        Integer resources =
                proposal != null
                        ? Integer.valueOf(proposal.resources().given())
                        : choice == null ? null : Integer.valueOf(choice.resources());
        Integer complexity =
                proposal != null
                        ? Integer.valueOf(proposal.complexity().given())
                        : choice == null ? null : Integer.valueOf(choice.complexity());
        var rows = new ArrayList<FourFields.Row>();
        FourFields.Spot spot = null;
        if (resources != null && complexity != null) {
            spot =
                    new FourFields.Spot(
                            percent(complexity * 100 / MOST),
                            percent(100 - resources * 100 / MOST));
            rows.add(
                    row("resources", resources, proposal == null ? null : proposal.resources(), t));
            rows.add(
                    row(
                            "complexity",
                            complexity,
                            proposal == null ? null : proposal.complexity(),
                            t));
        }
        return new FourFields(
                label(proposal, choice, t),
                fields,
                spot,
                t.text("segment.axis.complexity"),
                t.text("segment.axis.resources"),
                rows);
    }

    private static FourFields.Field field(
            Segment segment, @Nullable Proposal proposal, @Nullable SegmentChoice choice, Texts t) {
        boolean right = segment == Segment.COOPERATION || segment == Segment.NETWORK;
        boolean below = segment == Segment.COMMUNITY || segment == Segment.NETWORK;
        boolean proposed = proposal != null && proposal.segments().contains(segment);
        boolean chosen = choice != null && choice.chosen() == segment;
        var rings = new ArrayList<String>();
        for (int ring = 0; ring <= (right ? 1 : 0) + (below ? 1 : 0); ring++) {
            rings.add(percent(13 - 4 * ring));
        }
        String note =
                chosen ? "segment.picture.chosen" : proposed ? "segment.picture.proposed" : "";
        return new FourFields.Field(
                percent(right ? 50 : 0),
                percent(below ? 50 : 0),
                percent(right ? 75 : 25),
                percent(below ? 75 : 25),
                t.text("segment.name." + segment),
                note.isEmpty() ? "" : t.text(note),
                rings,
                proposed,
                chosen);
    }

    private static String percent(int value) {
        return value + "%";
    }

    private FourFields.Row row(String axis, int points, @Nullable AxisPoints now, Texts t) {
        int border = models.current().border();
        String side =
                now != null && now.open()
                        ? "open"
                        : points == border ? "open" : points > border ? "high" : "low";
        return new FourFields.Row(
                t.text("segment.axis." + axis),
                t.text("segment.axis.points", "points", points, "most", MOST),
                t.text("segment.axis." + axis + "." + side));
    }

    private static String label(
            @Nullable Proposal proposal, @Nullable SegmentChoice choice, Texts t) {
        if (choice != null) {
            return t.text(
                    "segment.picture.label.chosen",
                    "name",
                    t.text("segment.name." + choice.chosen()));
        }
        return proposal == null
                ? t.text("segment.picture.label.none")
                : t.text("segment.picture.label.proposed", "names", names(proposal.segments(), t));
    }

    static String names(List<Segment> segments, Texts t) {
        return segments.stream()
                .map(s -> t.text("segment.name." + s))
                .collect(Collectors.joining(", "));
    }

    /** Why the answers propose what they do: which of them led, axis by axis. */
    List<String> reasons(Proposal proposal, Texts t) {
        var reasons = new ArrayList<String>();
        reasons.add(reason("resources", Side.CLIENT, proposal.resources(), t));
        reasons.add(reason("complexity", Side.PROFESSIONAL, proposal.complexity(), t));
        return reasons;
    }

    private String reason(String axis, Side side, AxisPoints points, Texts t) {
        String which = points.open() ? "open" : points.mayBeHigh() ? "high" : "low";
        String key = "segment.reason." + axis + "." + which;
        var led = new ArrayList<Integer>();
        if (points.mayBeHigh()) {
            led.addAll(points.raised().stream().limit(NAMED).toList());
        }
        if (points.mayBeLow()) {
            led.addAll(points.lowered().stream().limit(NAMED).toList());
        }
        var said = new ArrayList<String>();
        SegmentModel model = models.current();
        for (int question : led) {
            int point = Integer.parseInt(points.answers().get(question));
            said.add(
                    t.text(
                            "segment.reason.answer",
                            "question",
                            t.of(model.of(side).get(question).words()),
                            "answer",
                            t.of(model.scale().get(point)).toLowerCase(t.locale())));
        }
        String sentence = t.text(key, "points", points.given(), "most", MOST);
        String unsaid =
                points.unsaid() == 0 ? "" : " " + t.count("segment.reason.unsaid", points.unsaid());
        return said.isEmpty()
                ? sentence + unsaid
                : sentence
                        + unsaid
                        + " "
                        + t.text("segment.reason.led", "answers", String.join(" ", said));
    }

    /** What a segment is offered first, with addresses for the client or for the professional. */
    List<SegmentPage.Offer> offers(Segment segment, @Nullable ClientId atWork, Texts t) {
        return models.current().of(segment).offers().stream()
                .map(o -> {
                    String work = o.work();
                    String href =
                            atWork == null
                                    ? o.my()
                                    : work == null
                                            ? null
                                            : work.replace("{id}", atWork.value().toString());
                    return new SegmentPage.Offer(t.of(o.words()), t.langOf(o.words()), href);
                })
                .toList();
    }

    /** The history in words, the newest first. */
    List<SegmentPage.Past> past(List<SegmentChoice> history, Disclosure disclosure, Texts t) {
        return history.stream()
                .map(c ->
                        new SegmentPage.Past(
                                t.text("segment.name." + c.chosen()),
                                t.text(
                                        c.correctsId() == null
                                                ? "segment.past.chosen"
                                                : "segment.past.correction",
                                        "on",
                                        Now.dayOf(c.happenedAt()),
                                        "who",
                                        c.professionalId() == null
                                                ? t.text("segment.past.nobody")
                                                : places.professional(
                                                        t, disclosure, c.professionalId())),
                                t.text(
                                        "segment.past.proposed",
                                        "names",
                                        names(
                                                c.proposed().stream()
                                                        .map(Segment::valueOf)
                                                        .toList(),
                                                t)),
                                empty(c.reason()),
                                empty(c.clientView()),
                                c.overridden(),
                                c.corrected()))
                .toList();
    }

    private static String empty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
