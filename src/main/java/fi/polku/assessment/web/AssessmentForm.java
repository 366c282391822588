package fi.polku.assessment.web;

import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.CareMore;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.contact.Ground;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assessment as typed; everything may be absent or wrong and is shown again as it came. */
public record AssessmentForm(
        @Nullable String kind,
        @Nullable String findings,
        @Nullable String urgency,
        @Nullable String outcome,
        @Nullable String profession,
        @Nullable String certificateOnly,
        @Nullable String keep,
        @Nullable String remedy,
        @Nullable String needOutcome,
        @Nullable String situation,
        @Nullable String supportNeed,
        @Nullable List<String> need,
        @Nullable String clientView,
        @Nullable String conclusions,
        @Nullable String duration,
        @Nullable String ownWorkerClient,
        @Nullable String ownWorkerProfessional,
        @Nullable String special,
        @Nullable List<String> ground,
        @Nullable String specialReason,
        @Nullable String serviceTask,
        @Nullable String responsible,
        @Nullable String highestCareAllowance,
        @Nullable String disabled,
        @Nullable String delay,
        @Nullable String accessOn,
        @Nullable String told,
        @Nullable String formToken) {
    /** What is being assessed: care, social need, or both at once. */
    enum Kind {
        CARE,
        NEED,
        BOTH
    }

    static AssessmentForm empty(
            Kind kind,
            Urgency urgency,
            boolean special,
            List<String> grounds,
            @Nullable String responsible,
            ServiceTask task) {
        return new AssessmentForm(
                kind.name(),
                "",
                urgency.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                List.of(),
                "",
                "",
                null,
                null,
                null,
                special ? "yes" : "no",
                grounds,
                "",
                task.name(),
                responsible,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Kind kindOr(Kind otherwise) {
        for (Kind k : Kind.values()) {
            if (k.name().equals(kind)) {
                return k;
            }
        }
        return otherwise;
    }

    /** Text of a field as typed, for showing it again. */
    public static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Reads what was typed; throws {@link Refusals} that tell every wrong field at once. */
    NewAssessment read(Kind shown, boolean oral, boolean clientKnown, boolean proposed) {
        var reading = new Reading();
        CareAssessment care = shown == Kind.NEED ? null : readCare(reading, oral, clientKnown);
        NeedAssessment social =
                shown == Kind.CARE ? null : readNeed(reading, clientKnown, proposed);
        reading.throwIfAny();
        return new NewAssessment(care, social);
    }

    private CareAssessment readCare(Reading reading, boolean oral, boolean clientKnown) {
        var care =
                new CareAssessment(
                        reading.one("urgency", urgency, Urgency.class, Urgency.NON_URGENT),
                        typed(findings).strip(),
                        reading.one("outcome", outcome, Outcome.class, Outcome.ADVICE),
                        blank(profession),
                        oral,
                        certificateOnly != null,
                        reading.yesNo("keep", keep),
                        reading.optional("remedy", remedy, Remedy.class),
                        late(reading));
        var rules = new AssessmentRules();
        rules.check(care, clientKnown);
        reading.add(rules.refusals());
        return care;
    }

    /** Why the limit cannot be kept, and what the client was told (703/2023 36 §). */
    private CareMore late(Reading reading) {
        var why = reading.optional("delay", delay, DelayReason.class);
        var day = reading.day("accessOn", accessOn);
        return why == null && day == null && told == null
                ? CareMore.NONE
                : new CareMore(null, null, why, day, told != null, null);
    }

    private NeedAssessment readNeed(Reading reading, boolean clientKnown, boolean proposed) {
        var social =
                new NeedAssessment(
                        reading.one("needOutcome", needOutcome, Outcome.class, Outcome.ADVICE),
                        typed(situation).strip(),
                        typed(supportNeed).strip(),
                        reading.many("need", need, NeedCode.class),
                        typed(clientView).strip(),
                        typed(conclusions).strip(),
                        ownWorkerClient != null,
                        ownWorkerProfessional != null,
                        reading.one(
                                "duration", duration, NeedDuration.class, NeedDuration.TEMPORARY),
                        Boolean.TRUE.equals(reading.yesNo("special", special)),
                        reading.many("ground", ground, Ground.class),
                        blank(specialReason),
                        reading.one(
                                "serviceTask",
                                serviceTask,
                                ServiceTask.class,
                                ServiceTask.TYOIKAISET),
                        reading.professional("responsible", responsible),
                        highestCareAllowance != null,
                        disabled != null);
        var rules = new AssessmentRules();
        rules.check(social, clientKnown, proposed);
        reading.add(rules.refusals());
        return social;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Gathers what could not be read, one refusal for a field. */
    private static final class Reading {
        private final LinkedHashMap<String, Refusal> refusals = new LinkedHashMap<>();

        <E extends Enum<E>> E one(
                String field, @Nullable String typed, Class<E> type, E otherwise) {
            if (typed == null || typed.isBlank()) {
                refuse(field, "assessment.refusal." + field);
                return otherwise;
            }
            E value = optional(field, typed, type);
            return value == null ? otherwise : value;
        }

        <E extends Enum<E>> @Nullable E optional(
                String field, @Nullable String typed, Class<E> type) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(typed)) {
                    return value;
                }
            }
            refuse(field, "assessment.refusal.choice");
            return null;
        }

        <E extends Enum<E>> Set<E> many(String field, @Nullable List<String> typed, Class<E> type) {
            var values = EnumSet.noneOf(type);
            for (String one : typed == null ? List.<String>of() : typed) {
                E value = optional(field, one, type);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        @Nullable Boolean yesNo(String field, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            if (!typed.equals("yes") && !typed.equals("no")) {
                refuse(field, "assessment.refusal.choice");
                return null;
            }
            return typed.equals("yes");
        }

        @Nullable LocalDate day(String field, @Nullable String typed) {
            var found = new ArrayList<Refusal>();
            var day = new Typed(Map.of(field, List.of(typed(typed)))).day(field, found);
            add(found);
            return day;
        }

        @Nullable ProfessionalId professional(String field, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            try {
                return new ProfessionalId(UUID.fromString(typed));
            } catch (IllegalArgumentException e) {
                refuse(field, "assessment.refusal.choice");
                return null;
            }
        }

        void add(List<Refusal> more) {
            for (Refusal refusal : more) {
                String field = refusal.field();
                refusals.putIfAbsent(field == null ? "" : field, refusal);
            }
        }

        void throwIfAny() {
            Refusals.throwIfAny(new ArrayList<>(refusals.values()));
        }

        private void refuse(String field, String key) {
            refusals.putIfAbsent(field, Refusal.onField(field, key));
        }
    }
}
