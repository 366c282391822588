package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.ClientAssessments.Before;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupports;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.MomentToken;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What has been assessed of oneself, in plain words. */
@Controller
class MyAssessmentPages {
    private static final int PAGE = 10;

    private final ClientAssessments assessments;
    private final Mappings mappings;
    private final SpecialSupports supports;
    private final Disclosures disclosures;
    private final Access access;
    private final Now now;
    private final Templates views;
    private final RecordWords words;
    private final MappingWords mappingWords;

    MyAssessmentPages(
            ClientAssessments assessments,
            Mappings mappings,
            SpecialSupports supports,
            Disclosures disclosures,
            Access access,
            Now now,
            Templates views,
            RecordWords words,
            MappingWords mappingWords) {
        this.assessments = assessments;
        this.mappings = mappings;
        this.supports = supports;
        this.disclosures = disclosures;
        this.access = access;
        this.now = now;
        this.views = views;
        this.words = words;
        this.mappingWords = mappingWords;
    }

    @GetMapping("/my/assessments")
    JteModel mine(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String after) {
        access.require(actor, AssessmentPermission.OWN_ASSESSMENTS);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("client");
        }
        Texts t = ui.t();
        var from = MomentToken.read(after).map(m -> new Before(m.at(), m.id())).orElse(null);
        var found = assessments.list(actor, client, PAGE + 1, from);
        String next = null;
        if (found.size() > PAGE) {
            var last = found.get(PAGE - 1);
            next = new MomentToken(last.happenedAt(), last.id().value()).text();
            found = found.subList(0, PAGE);
        }
        var disclosure = disclosures.of(actor, client);
        var special = supports.inForce(actor, client, now.today()).orElse(null);
        return views.assessmentMine(
                ui,
                new MinePage(
                        special == null ? null : says(t, special),
                        special == null ? null : t.text("assessment.mine.special.means"),
                        found.stream().map(a -> item(t, disclosure, a)).toList(),
                        from != null
                                ? java.util.List.of()
                                : mappings.list(actor, client).stream()
                                        .map(m -> mapping(t, actor, disclosure, m))
                                        .toList(),
                        next));
    }

    private static String says(Texts t, SpecialSupportView special) {
        var from = special.fromOn();
        return from == null
                ? t.text("assessment.special.title")
                : t.text("assessment.mine.special", "from", from);
    }

    private MinePage.Item item(Texts t, Disclosure disclosure, AssessmentView a) {
        return new MinePage.Item(
                t.text(
                        a.notMade() != null
                                ? "assessment.mine.title.notMade"
                                : "assessment.mine.title." + a.register()),
                words.made(t, disclosure, a),
                t.text("assessment.mine.outcome." + a.outcome()),
                typed(a.clientView()),
                typed(a.conclusions()),
                typed(a.othersView()),
                RecordWords.texts(t, a, true));
    }

    private MinePage.Mapping mapping(Texts t, Actor actor, Disclosure disclosure, MappingView m) {
        var former = mappings.former(actor, m).orElse(null);
        return new MinePage.Mapping(
                mappingWords.made(t, disclosure, m),
                m.strengths(),
                m.goalWish(),
                m.agreed(),
                MappingWords.sentences(t, m, former),
                MappingWords.rows(t, m, former));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
