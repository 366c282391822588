package fi.polku.assessment.web;

import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.web.RecordPage.Fact;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An assessment in words, for those who work with the client and for the client. */
@Component
class RecordWords {
    private final Places places;

    RecordWords(Places places) {
        this.places = places;
    }

    static String title(Texts t, AssessmentView a) {
        return t.text(
                a.register() == Register.PATIENT
                        ? "assessment.long.title.CARE"
                        : a.notMade() == null
                                ? "assessment.long.title.NEED"
                                : "assessment.long.title.notMade");
    }

    String made(Texts t, Disclosure disclosure, AssessmentView a) {
        String by = places.professional(t, disclosure, a.professionalId());
        return t.text(
                a.recordStatus().equals("CORRECTED")
                        ? "assessment.one.made.corrected"
                        : "assessment.one.made",
                Map.of("on", Now.dayOf(a.happenedAt()), "by", by));
    }

    static String outcome(Texts t, AssessmentView a) {
        return t.text(
                (a.register() == Register.PATIENT
                                ? "assessment.outcome."
                                : "assessment.outcome.need.")
                        + a.outcome());
    }

    /** What is short: choices, days, people. */
    List<Fact> facts(Texts t, Disclosure disclosure, AssessmentView a) {
        var facts = new ArrayList<Fact>();
        add(facts, t, "outcome", outcome(t, a));
        code(facts, t, "urgency", "contact.code.urgency.", a.urgency());
        code(facts, t, "profession", "organization.profession.", a.profession());
        if (a.canKeepLimit() != null) {
            add(
                    facts,
                    t,
                    "keep",
                    t.text("assessment.page.keep." + (a.canKeepLimit() ? "yes" : "no")));
        }
        code(facts, t, "remedy", "assessment.remedy.", a.remedy());
        code(facts, t, "delay", "assessment.delay.", a.delayReason());
        day(facts, t, "accessOn", a.accessOn());
        if (a.accessTold() != null) {
            add(facts, t, "told", t.text("assessment.one." + (a.accessTold() ? "yes" : "no")));
        }
        add(
                facts,
                t,
                "needs",
                a.needs().stream()
                        .map(n -> t.text("assessment.need." + n))
                        .collect(Collectors.joining("; ")));
        code(facts, t, "duration", "assessment.duration.", a.duration());
        if (a.conditionsMet() != null) {
            add(
                    facts,
                    t,
                    "conditions",
                    t.text("assessment.long.conditions." + (a.conditionsMet() ? "yes" : "no")));
        }
        if (a.register() == Register.SOCIAL_WELFARE && a.notMade() == null) {
            add(facts, t, "ownWorkerClient", yesNo(t, a.ownWorkerClient()));
            add(facts, t, "ownWorkerProfessional", yesNo(t, a.ownWorkerProfessional()));
            add(facts, t, "special", yesNo(t, a.specialSupport()));
        }
        add(
                facts,
                t,
                "supportGrounds",
                a.supportGrounds().stream()
                        .map(g -> t.text("assessment.special.ground." + g))
                        .collect(Collectors.joining("; ")));
        day(facts, t, "pendingOn", a.pendingOn());
        day(facts, t, "startedOn", a.startedOn());
        day(facts, t, "endedOn", Now.dayOf(a.happenedAt()));
        if (a.responsibleId() != null) {
            add(facts, t, "responsible", places.professional(t, disclosure, a.responsibleId()));
        }
        code(facts, t, "task", "assessment.task.", a.serviceTask());
        return facts;
    }

    /** What is long: paragraphs. */
    static List<Fact> texts(Texts t, AssessmentView a, boolean narrative) {
        var texts = new ArrayList<Fact>();
        add(texts, t, "notMade", a.notMade());
        add(texts, t, "reason", a.reason());
        add(texts, t, "findings", a.findings());
        add(texts, t, "plan", a.plan());
        add(texts, t, "situation", a.situation());
        add(texts, t, "supportNeed", a.supportNeed());
        add(texts, t, "specialReason", a.specialReason());
        add(texts, t, "narrative", narrative ? a.narrative() : null);
        add(texts, t, "correctionReason", a.correctionReason());
        return texts;
    }

    private static String yesNo(Texts t, boolean value) {
        return t.text(value ? "assessment.one.yes" : "assessment.one.no");
    }

    private static void day(
            List<Fact> facts, Texts t, String what, java.time.@Nullable LocalDate day) {
        if (day != null) {
            add(facts, t, what, t.date(day));
        }
    }

    private static void code(
            List<Fact> facts, Texts t, String what, String prefix, @Nullable Object code) {
        if (code != null) {
            add(facts, t, what, t.text(prefix + code));
        }
    }

    private static void add(List<Fact> facts, Texts t, String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(t.text("assessment.one." + what), value));
        }
    }
}
