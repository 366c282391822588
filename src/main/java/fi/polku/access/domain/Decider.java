package fi.polku.access.domain;

import fi.polku.access.DataPart;
import fi.polku.access.OpeningKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides on one record, told step by step so that the answer can be explained. Lists and searches
 * carry the same decision in their SQL ({@code RecordFilter}); a test holds the two together.
 */
public final class Decider {
    /** Given to the task they belong to and to no other (decree 457/2024 12–19 §). */
    public static final Set<DataPart> KEPT_APART =
            Set.copyOf(EnumSet.of(DataPart.MEDIATION, DataPart.SHELTER, DataPart.THERAPY_NOTES));

    private Decider() {}

    public static Decision decide(Standing standing, Kept kept, List<UseRule> rules) {
        if (standing.emergency() && !KEPT_APART.contains(kept.data())) {
            return new Decision(Decision.Reason.EMERGENCY, null);
        }
        if (!standing.related()) {
            return new Decision(Decision.Reason.NO_RELATIONSHIP, null);
        }
        if (standing.protections().cover(kept)
                && !standing.inside(kept.unit())
                && !standing.opened().contains(OpeningKind.PROTECTED)) {
            return new Decision(Decision.Reason.PROTECTED, null);
        }
        Optional<UseRule> own = find(standing, kept, rules, UseRule.Ground.OWN);
        if (own.isPresent()) {
            return new Decision(Decision.Reason.OWN_TASK, own.get());
        }
        return find(standing, kept, rules, UseRule.Ground.CROSS)
                .map(rule -> new Decision(across(standing, kept), rule))
                .orElseGet(() -> new Decision(Decision.Reason.NOT_IN_TASK, null));
    }

    /**
     * The client's prohibition is stronger than a joint service: a reading, said in decision 15.
     */
    private static Decision.Reason across(Standing standing, Kept kept) {
        if (standing.opened().contains(OpeningKind.AUTHORITY)) {
            return Decision.Reason.AUTHORITY;
        }
        if (standing.prohibitions().stream().anyMatch(p -> p.covers(kept))) {
            return Decision.Reason.PROHIBITED;
        }
        if (standing.jointService()) {
            return Decision.Reason.JOINT_SERVICE;
        }
        if (standing.permits().stream().anyMatch(p -> p.covers(kept, standing.units()))) {
            return Decision.Reason.PERMIT;
        }
        return standing.opened().contains(OpeningKind.UNABLE)
                ? Decision.Reason.UNABLE
                : Decision.Reason.NEEDS_PERMIT;
    }

    private static Optional<UseRule> find(
            Standing standing, Kept kept, List<UseRule> rules, UseRule.Ground ground) {
        return rules.stream()
                .filter(r -> r.ground() == ground && r.data() == kept.data())
                .filter(r -> standing.works().stream().anyMatch(w -> reaches(r, w, kept)))
                .findFirst();
    }

    private static boolean reaches(UseRule rule, Work work, Kept kept) {
        return rule.task() == work.task()
                && switch (rule.reach()) {
                    case ALL -> true;
                    case SERVICE_TASK -> rule.serviceTask() == kept.serviceTask();
                    case OWN_SERVICE_TASKS ->
                            // A matter whose service task is not known yet is of those who got it.
                            kept.serviceTask() == null
                                    ? kept.unit() != null && work.units().contains(kept.unit())
                                    : work.serviceTasks().contains(kept.serviceTask());
                    case OWN_UNITS -> kept.unit() != null && work.units().contains(kept.unit());
                };
    }
}
