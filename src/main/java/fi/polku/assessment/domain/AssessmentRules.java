package fi.polku.assessment.domain;

import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.CareMore;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.Outcome;
import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an assessment must hold before it can be recorded; each fault is told by its field. */
public final class AssessmentRules {
    /** Characters in one field of free text. */
    public static final int TEXT = 10_000;

    /** Professions that may assess the need of care when licensed (THL-laki 51 §). */
    private static final Set<String> HEALTH =
            Set.of(
                    "NURSE",
                    "PUBLIC_HEALTH_NURSE",
                    "PSYCHIATRIC_NURSE",
                    "PHYSICIAN",
                    "PHYSIOTHERAPIST",
                    "OCCUPATIONAL_THERAPIST",
                    "SPEECH_THERAPIST",
                    "PSYCHOLOGIST",
                    "DENTIST",
                    "ORAL_HYGIENIST");

    private static final Set<String> SOCIAL = Set.of("SOCIAL_WORKER", "SOCIAL_COUNSELLOR");

    /** Professions that a first appointment may be with. */
    public static final List<String> FIRST =
            List.of(
                    "NURSE",
                    "PHYSICIAN",
                    "PHYSIOTHERAPIST",
                    "OCCUPATIONAL_THERAPIST",
                    "PSYCHOLOGIST",
                    "PSYCHIATRIC_NURSE",
                    "DENTIST",
                    "ORAL_HYGIENIST",
                    "SOCIAL_WORKER",
                    "SOCIAL_COUNSELLOR");

    private final List<Refusal> refusals = new ArrayList<>();

    public List<Refusal> refusals() {
        return refusals;
    }

    public static boolean mayAssessCare(String profession, boolean licensed) {
        return licensed && HEALTH.contains(profession);
    }

    public static boolean mayAssessNeed(String profession, boolean licensed) {
        return licensed && SOCIAL.contains(profession);
    }

    /** SHL 36 §: of a person in need of special support a social worker in public office. */
    public static boolean mayAssessSpecialSupport(String profession, boolean publicOffice) {
        return publicOffice && profession.equals("SOCIAL_WORKER");
    }

    public void check(CareAssessment care, boolean clientKnown) {
        text("findings", care.findings(), true);
        String profession = care.profession();
        if (profession != null && !profession.isBlank()) {
            if (!FIRST.contains(profession)) {
                refuse("profession", "assessment.refusal.choice");
            }
        } else if (care.outcome() == Outcome.APPOINTMENT) {
            refuse("profession", "assessment.refusal.profession");
        }
        if (care.outcome().needsHelp()) {
            Boolean keep = care.canKeepLimit();
            if (keep == null) {
                refuse("keep", "assessment.refusal.keep");
            } else if (!keep && care.remedy() == null) {
                refuse("remedy", "assessment.refusal.remedy");
            }
        }
        person("outcome", care.outcome(), clientKnown);
        if (!care.more().equals(CareMore.NONE)) {
            check(care, care.more());
        }
    }

    private void check(CareAssessment care, CareMore more) {
        boolean atLength = more.reason() != null;
        if (atLength) {
            text("reason", typed(more.reason()), true);
            text("plan", typed(more.plan()), true);
        }
        if (care.outcome().needsHelp() && Boolean.FALSE.equals(care.canKeepLimit())) {
            if (atLength && more.delay() == null) {
                refuse("delay", "assessment.refusal.delay");
            }
            if (more.told() && more.accessOn() == null) {
                refuse("accessOn", "assessment.refusal.accessOn");
            }
        }
    }

    /** A correction tells why. */
    public void correction(String reason) {
        text("correction", reason, true);
    }

    private void check(NeedAssessment need, NeedMore more) {
        Boolean conditions = more.conditionsMet();
        if (conditions == null) {
            refuse("conditions", "assessment.refusal.conditions");
        } else if (!conditions && need.outcome().needsHelp()) {
            refuse("conditions", "assessment.refusal.conditions.outcome");
        }
        if (need.specialSupport() && more.supportGrounds().isEmpty()) {
            refuse("supportGround", "assessment.special.refusal.ground");
        }
        text("othersView", typed(more.othersView()), false);
        text("narrative", typed(more.narrative()), false);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * What an assessment of need must tell.
     *
     * @param proposed whether special support was proposed, so that rejecting it needs a reason
     */
    public void check(NeedAssessment need, boolean clientKnown, boolean proposed) {
        text("situation", need.situation(), true);
        if (need.more().notMade() != null) {
            text("notMade", need.more().notMade(), true);
            text("clientView", need.clientView(), false);
            text("conclusions", need.conclusions(), true);
            if (!need.outcome().ends()) {
                refuse("needOutcome", "assessment.refusal.notMade.outcome");
            }
            return;
        }
        if (!need.more().equals(NeedMore.NONE)) {
            check(need, need.more());
        }
        text("supportNeed", need.supportNeed(), true);
        if (need.needs().isEmpty() && !need.outcome().ends()) {
            refuse("need", "assessment.refusal.need");
        }
        text("clientView", need.clientView(), true);
        text("conclusions", need.conclusions(), true);
        String reason = need.specialReason();
        text("specialReason", reason == null ? "" : reason, false);
        boolean silent = reason == null || reason.isBlank();
        if (need.specialSupport() && silent && need.grounds().isEmpty()) {
            refuse("specialReason", "assessment.refusal.special.grounds");
        }
        if (!need.specialSupport() && proposed && silent) {
            refuse("specialReason", "assessment.refusal.special.rejected");
        }
        person("needOutcome", need.outcome(), clientKnown);
    }

    public void responsible(
            @Nullable String profession,
            boolean licensed,
            boolean publicOffice,
            boolean specialSupport) {
        if (profession == null || !mayAssessNeed(profession, licensed)) {
            refuse("responsible", "assessment.refusal.responsible");
        } else if (specialSupport && !mayAssessSpecialSupport(profession, publicOffice)) {
            refuse("responsible", "assessment.refusal.responsible.special");
        }
    }

    public void refuse(String field, String key) {
        refusals.add(Refusal.onField(field, key));
    }

    private void text(String field, String value, boolean required) {
        if (required && value.isBlank()) {
            refuse(field, "assessment.refusal." + field);
        } else if (value.length() > TEXT) {
            refusals.add(Refusal.onField(field, "assessment.refusal.long", Map.of("max", TEXT)));
        }
    }

    private void person(String field, Outcome outcome, boolean clientKnown) {
        if (outcome.needsHelp() && !clientKnown) {
            refuse(field, "assessment.refusal.person");
        }
    }
}
