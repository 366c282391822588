package fi.polku.assessment.web;

import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.CareMore;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.SupportGround;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.deadline.DelayReason;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an assessment at length from what was typed, and types one again for its correction. */
final class LongForm {
    private LongForm() {}

    /** Throws {@link Refusals} that tell every wrong field at once, in the order of the form. */
    static NewAssessment read(Typed f, AssessmentKind kind) {
        var refusals = new ArrayList<Refusal>();
        if (kind == AssessmentKind.NEED && f.text("made").equals("no")) {
            var need = notMade(f, refusals);
            var rules = new AssessmentRules();
            rules.check(need, true, false);
            refusals.addAll(rules.refusals());
            throwFirsts(refusals);
            return NewAssessment.of(need);
        }
        f.yesNo("made", refusals);
        NewAssessment base = null;
        try {
            base =
                    shortForm(f, kind)
                            .read(AssessmentForm.Kind.valueOf(kind.name()), oral(f), true, false);
        } catch (Refusals several) {
            refusals.addAll(several.all());
        }
        var care = kind.care() ? careMore(f, refusals) : null;
        var need = kind.need() ? needMore(f, kind, refusals) : null;
        if (base != null) {
            var rules = new AssessmentRules();
            if (care != null && base.care() != null) {
                rules.check(base.care().with(care), true);
            }
            if (need != null && base.need() != null) {
                rules.check(base.need().with(need), true, false);
            }
            refusals.addAll(rules.refusals());
        }
        throwFirsts(refusals);
        return new NewAssessment(
                base == null || base.care() == null || care == null ? null : base.care().with(care),
                base == null || base.need() == null || need == null
                        ? null
                        : base.need().with(need));
    }

    /** A draft may be unfinished, but not larger than what can be confirmed. */
    static void checkSizes(Typed typed, List<Refusal> refusals) {
        typed.kept()
                .forEach((field, values) -> {
                    if (values.stream().anyMatch(v -> v.length() > AssessmentRules.TEXT)) {
                        refusals.add(
                                Refusal.onField(
                                        field,
                                        "assessment.refusal.long",
                                        Map.of("max", AssessmentRules.TEXT)));
                    }
                });
    }

    private static boolean oral(Typed f) {
        return f.has("oral");
    }

    private static CareMore careMore(Typed f, List<Refusal> refusals) {
        required(f, "reason", refusals);
        required(f, "plan", refusals);
        return new CareMore(
                f.text("reason").strip(),
                f.text("plan").strip(),
                f.one("delay", DelayReason.class, refusals),
                f.day("accessOn", refusals),
                f.has("told"),
                f.professional("assessor", refusals));
    }

    private static NeedMore needMore(Typed f, AssessmentKind kind, List<Refusal> refusals) {
        Boolean conditions = f.yesNo("conditions", refusals);
        if (conditions == null) {
            refusals.add(Refusal.onField("conditions", "assessment.refusal.conditions"));
        }
        return new NeedMore(
                f.many("supportGround", SupportGround.class, refusals),
                f.day("review", refusals),
                conditions,
                f.text("othersView").strip(),
                null,
                null,
                kind == AssessmentKind.BOTH ? f.text("narrative").strip() : null);
    }

    private static void required(Typed f, String field, List<Refusal> refusals) {
        if (f.text(field).isBlank()) {
            refusals.add(Refusal.onField(field, "assessment.refusal." + field));
        }
    }

    private static NeedAssessment notMade(Typed f, List<Refusal> refusals) {
        var task = f.one("serviceTask", ServiceTask.class, refusals);
        if (task == null) {
            refusals.add(Refusal.onField("serviceTask", "assessment.refusal.serviceTask"));
        }
        return new NeedAssessment(
                Outcome.ADVICE,
                f.text("situation").strip(),
                "",
                Set.of(),
                f.text("clientView").strip(),
                f.text("conclusions").strip(),
                false,
                false,
                NeedDuration.TEMPORARY,
                false,
                Set.of(),
                null,
                task == null ? ServiceTask.TYOIKAISET : task,
                f.professional("responsible", refusals),
                false,
                false,
                new NeedMore(Set.of(), null, false, null, null, f.text("notMade").strip(), null));
    }

    /** The fields that the form of a contact has too. */
    private static AssessmentForm shortForm(Typed f, AssessmentKind kind) {
        return new AssessmentForm(
                kind.name(),
                f.text("findings"),
                f.orNull("urgency"),
                f.orNull("outcome"),
                f.orNull("profession"),
                flag(f, "certificateOnly"),
                f.orNull("keep"),
                f.orNull("remedy"),
                f.orNull("needOutcome"),
                f.text("situation"),
                f.text("supportNeed"),
                f.all("need"),
                f.text("clientView"),
                f.text("conclusions"),
                f.orNull("duration"),
                flag(f, "ownWorkerClient"),
                flag(f, "ownWorkerProfessional"),
                f.orNull("special"),
                f.all("ground"),
                f.text("specialReason"),
                f.orNull("serviceTask"),
                f.orNull("responsible"),
                flag(f, "highestCareAllowance"),
                flag(f, "disabled"),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String flag(Typed f, String field) {
        return f.has(field) ? "yes" : null;
    }

    /** One refusal for a field: the first that was found. */
    private static void throwFirsts(List<Refusal> refusals) {
        var firsts = new LinkedHashMap<String, Refusal>();
        for (Refusal refusal : refusals) {
            String field = refusal.field();
            firsts.putIfAbsent(field == null ? "" : field, refusal);
        }
        Refusals.throwIfAny(new ArrayList<>(firsts.values()));
    }

    /** A recorded assessment as it would be typed. */
    static Typed of(AssessmentView a) {
        var m = new LinkedHashMap<String, List<String>>();
        put(m, "serviceTask", a.serviceTask());
        put(m, "responsible", a.responsibleId() == null ? null : a.responsibleId().value());
        if (a.register() == Register.PATIENT) {
            put(m, "urgency", a.urgency());
            put(m, "outcome", a.outcome());
            put(m, "findings", a.findings());
            put(m, "reason", a.reason());
            put(m, "plan", a.plan());
            put(m, "profession", a.profession());
            put(m, "keep", yes(a.canKeepLimit()));
            put(m, "remedy", a.remedy());
            put(m, "delay", a.delayReason());
            put(m, "accessOn", a.accessOn());
            flag(m, "told", Boolean.TRUE.equals(a.accessTold()));
            flag(m, "oral", a.oral());
            flag(m, "certificateOnly", a.certificateOnly());
            return new Typed(m);
        }
        put(m, "made", a.notMade() == null ? "yes" : "no");
        put(m, "notMade", a.notMade());
        put(m, "needOutcome", a.outcome());
        put(m, "situation", a.situation());
        put(m, "supportNeed", a.supportNeed());
        m.put("need", a.needs());
        put(m, "clientView", a.clientView());
        put(m, "conclusions", a.conclusions());
        put(m, "conditions", yes(a.conditionsMet()));
        put(m, "othersView", a.othersView());
        put(m, "narrative", a.narrative());
        put(m, "duration", a.duration());
        flag(m, "ownWorkerClient", a.ownWorkerClient());
        flag(m, "ownWorkerProfessional", a.ownWorkerProfessional());
        put(m, "special", a.specialSupport() ? "yes" : "no");
        m.put("supportGround", a.supportGrounds());
        m.put("ground", a.grounds());
        put(m, "specialReason", a.specialReason());
        flag(m, "highestCareAllowance", a.highestCareAllowance());
        flag(m, "disabled", a.disabled());
        return new Typed(m);
    }

    private static @Nullable String yes(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    private static void put(Map<String, List<String>> m, String field, @Nullable Object value) {
        if (value != null) {
            m.put(field, List.of(value.toString()));
        }
    }

    private static void flag(Map<String, List<String>> m, String field, boolean on) {
        if (on) {
            m.put(field, List.of("yes"));
        }
    }
}
