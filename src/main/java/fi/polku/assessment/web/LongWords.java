package fi.polku.assessment.web;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.SupportGround;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.SpecialSupportRules;
import fi.polku.client.ClientDetails;
import fi.polku.client.Disclosures;
import fi.polku.contact.Ground;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of an assessment at length in words. */
@Component
class LongWords {
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final AssessmentPersonBars bars;
    private final Now now;

    LongWords(
            Organizations organizations,
            Disclosures disclosures,
            AssessmentPersonBars bars,
            Now now) {
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.bars = bars;
        this.now = now;
    }

    LongPage page(
            Texts t,
            Actor actor,
            ClientDetails client,
            AssessmentKind kind,
            String action,
            int version,
            String state,
            Typed typed,
            String token) {
        boolean fresh = version == 0;
        int signs = typed.all("ground").size();
        return new LongPage(
                action,
                bars.of(client, t),
                "/work/clients/" + client.id().value() + "/assessments",
                t.text(
                        version < 0
                                ? "assessment.long.correction"
                                : "assessment.long.title." + kind),
                kind.name(),
                kind.care(),
                kind.need(),
                fresh
                        ? Arrays.stream(AssessmentKind.values())
                                .map(k ->
                                        new Choice(
                                                k.name(),
                                                t.text("assessment.kind." + k),
                                                k == kind))
                                .toList()
                        : List.of(),
                typed,
                lists(t, actor, client, typed),
                version,
                state,
                SpecialSupportRules.consider(signs)
                        ? t.text("assessment.special.consider", "n", signs)
                        : null,
                now.today().toString(),
                token);
    }

    String state(Texts t, AssessmentDraftView draft, String by) {
        return t.text("assessment.long.saved", Map.of("at", t.dateTime(draft.savedAt()), "by", by));
    }

    private Map<String, List<Choice>> lists(Texts t, Actor actor, ClientDetails client, Typed f) {
        var lists = new HashMap<String, List<Choice>>();
        lists.put("urgency", of(t, Urgency.values(), "contact.code.urgency.", f, "urgency"));
        lists.put("outcome", of(t, Outcome.values(), "assessment.outcome.", f, "outcome"));
        lists.put(
                "profession",
                AssessmentRules.FIRST.stream()
                        .map(p ->
                                new Choice(
                                        p,
                                        t.text("organization.profession." + p),
                                        f.all("profession").contains(p)))
                        .toList());
        lists.put("keep", yesNo(t, f, "keep", "assessment.page.keep."));
        lists.put("remedy", of(t, Remedy.values(), "assessment.remedy.", f, "remedy"));
        lists.put("delay", of(t, DelayReason.values(), "assessment.delay.", f, "delay"));
        lists.put("made", yesNo(t, f, "made", "assessment.long.made."));
        lists.put("need", of(t, NeedCode.values(), "assessment.need.", f, "need"));
        lists.put("conditions", yesNo(t, f, "conditions", "assessment.long.conditions."));
        lists.put("duration", of(t, NeedDuration.values(), "assessment.duration.", f, "duration"));
        lists.put("special", yesNo(t, f, "special", "assessment.page.special."));
        Integer age = client.ageOn(now.today());
        lists.put("supportGround", grounds(t, f, "supportGround", age));
        lists.put("ground", of(t, Ground.values(), "contact.code.ground.", f, "ground"));
        lists.put(
                "needOutcome",
                of(t, Outcome.values(), "assessment.outcome.need.", f, "needOutcome"));
        lists.put("serviceTask", of(t, ServiceTask.values(), "assessment.task.", f, "serviceTask"));
        lists.put(
                "responsible",
                people(
                        t,
                        actor,
                        client.id(),
                        f,
                        "responsible",
                        p -> AssessmentRules.mayAssessNeed(p.profession(), p.licensed())));
        lists.put(
                "assessor",
                people(
                        t,
                        actor,
                        client.id(),
                        f,
                        "assessor",
                        p -> AssessmentRules.mayAssessCare(p.profession(), p.licensed())));
        return lists;
    }

    /** Grounds of SHL 3 §: those of a child are offered for a child, or when the age is unknown. */
    static List<Choice> grounds(Texts t, Typed f, String field, @Nullable Integer age) {
        return Arrays.stream(SupportGround.values())
                .filter(g -> !g.ofChild() || age == null || age < 18)
                .map(g ->
                        new Choice(
                                g.name(),
                                t.text("assessment.special.ground." + g),
                                f.all(field).contains(g.name())))
                .toList();
    }

    static <E extends Enum<E>> List<Choice> of(
            Texts t, E[] values, String prefix, Typed f, String field) {
        return Arrays.stream(values)
                .map(v ->
                        new Choice(
                                v.name(),
                                t.text(prefix + v.name()),
                                f.all(field).contains(v.name())))
                .toList();
    }

    static List<Choice> yesNo(Texts t, Typed f, String field, String prefix) {
        return List.of(
                new Choice("yes", t.text(prefix + "yes"), f.text(field).equals("yes")),
                new Choice("no", t.text(prefix + "no"), f.text(field).equals("no")));
    }

    /**
     * Professionals of the own centre who may do it: oneself first, then office holders. Those of
     * elsewhere are not offered even when chosen before: their names could tell where a protected
     * person is.
     */
    List<Choice> people(
            Texts t,
            Actor actor,
            ClientId client,
            Typed f,
            String field,
            Predicate<ProfessionalView> may) {
        var disclosure = disclosures.of(actor, client);
        var all = new ArrayList<Choice>();
        organizations.professionals().stream()
                .filter(may)
                .filter(disclosure::tells)
                .filter(p -> actor.units().contains(p.unit()) || near(actor, p))
                .sorted(
                        Comparator.comparing((ProfessionalView p) ->
                                        !p.id().equals(actor.professional()))
                                .thenComparing(p -> !p.publicOffice())
                                .thenComparing(ProfessionalView::familyName)
                                .thenComparing(ProfessionalView::givenName))
                .forEach(p ->
                        all.add(
                                new Choice(
                                        p.id().value().toString(),
                                        p.name()
                                                + ", "
                                                + t.text(
                                                        "organization.profession."
                                                                + p.profession()),
                                        f.all(field).contains(p.id().value().toString()))));
        return List.copyOf(all);
    }

    /** Of the same centre: a unit in the same municipality as one of the actor's own. */
    private boolean near(Actor actor, ProfessionalView p) {
        String its = organizations.unit(p.unit()).map(u -> u.municipalityCode()).orElse("");
        return !its.isEmpty()
                && actor.units().stream()
                        .flatMap(u -> organizations.unit(u).stream())
                        .anyMatch(u -> its.equals(u.municipalityCode()));
    }
}
