package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupportView.State;
import fi.polku.assessment.SpecialSupports;
import fi.polku.client.ClientDetails;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a client's assessments in words. */
@Component
class ListWords {
    private final ClientAssessments assessments;
    private final Mappings mappings;
    private final SpecialSupports supports;
    private final Disclosures disclosures;
    private final Places places;
    private final Access access;
    private final Now now;
    private final AssessmentPersonBars bars;
    private final RecordWords words;

    ListWords(
            ClientAssessments assessments,
            Mappings mappings,
            SpecialSupports supports,
            Disclosures disclosures,
            Places places,
            Access access,
            Now now,
            AssessmentPersonBars bars,
            RecordWords words) {
        this.assessments = assessments;
        this.mappings = mappings;
        this.supports = supports;
        this.disclosures = disclosures;
        this.places = places;
        this.access = access;
        this.now = now;
        this.bars = bars;
        this.words = words;
    }

    ListPage page(
            Texts t,
            Actor actor,
            ClientDetails client,
            List<AssessmentView> found,
            boolean first,
            @Nullable String next) {
        var disclosure = disclosures.of(actor, client.id());
        var id = client.id();
        return new ListPage(
                bars.of(client, t),
                "/work/clients/" + id.value(),
                access.allows(actor, AssessmentPermission.ASSESSMENT_RECORD),
                special(t, supports.forClient(actor, id)),
                first
                        ? assessments.drafts(actor, id).stream()
                                .map(d -> draft(t, disclosure, d))
                                .toList()
                        : List.of(),
                found.stream().map(a -> row(t, disclosure, a)).toList(),
                first
                        ? mappings.list(actor, id).stream()
                                .map(m -> mapping(t, disclosure, m))
                                .toList()
                        : List.of(),
                next);
    }

    private ListPage.@Nullable Special special(Texts t, List<SpecialSupportView> all) {
        var today = now.today();
        for (var state : List.of(State.IN_FORCE, State.COMING, State.PROPOSED)) {
            var found = all.stream().filter(s -> s.stateOn(today) == state).findFirst();
            if (found.isPresent()) {
                var s = found.get();
                return new ListPage.Special(
                        state == State.PROPOSED ? "warn" : "accent",
                        SpecialWords.says(t, s, today),
                        t.text("assessment.special.open"));
            }
        }
        return null;
    }

    private ListPage.Row draft(Texts t, Disclosure disclosure, AssessmentDraftView d) {
        return new ListPage.Row(
                "/work/assessments/drafts/" + d.id().value(),
                t.text("assessment.long.title." + d.kind()),
                t.text(
                        "assessment.long.saved",
                        Map.of(
                                "at",
                                t.dateTime(d.savedAt()),
                                "by",
                                places.professional(t, disclosure, d.savedById()))),
                "",
                t.text("assessment.list.draft"));
    }

    private ListPage.Row row(Texts t, Disclosure disclosure, AssessmentView a) {
        return new ListPage.Row(
                "/work/assessments/" + a.id().value(),
                RecordWords.title(t, a),
                words.made(t, disclosure, a),
                RecordWords.outcome(t, a),
                a.jointId() == null ? "" : t.text("assessment.list.joint"));
    }

    private ListPage.Row mapping(Texts t, Disclosure disclosure, MappingView m) {
        return new ListPage.Row(
                "/work/mappings/" + m.id().value(),
                t.text("assessment.mapping.title"),
                t.text(
                        "assessment.one.made",
                        Map.of(
                                "on",
                                Now.dayOf(m.happenedAt()),
                                "by",
                                places.professional(t, disclosure, m.professionalId()))),
                m.goalWish(),
                "");
    }
}
