package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.LawAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Why no rule of a family applies to a case, when none does. */
public final class Applicability {
    private Applicability() {}

    /** Call only for a case that {@link RuleBook#find} gives no rule. */
    public static LawAnswer whyNot(
            DeadlineFamily family, LocalDate decidingOn, DeadlineFacts facts) {
        List<DeadlineRule> rows =
                RuleBook.all().stream().filter(r -> r.family() == family).toList();
        List<DeadlineRule> inForce = rows.stream().filter(r -> r.isInForce(decidingOn)).toList();
        if (inForce.isEmpty()) {
            LocalDate from =
                    rows.stream()
                            .map(DeadlineRule::validFrom)
                            .filter(Objects::nonNull)
                            .filter(day -> day.isAfter(decidingOn))
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            return new LawAnswer.NotInForce(decidingOn, from);
        }
        // The row that the case came nearest to says best what keeps it outside.
        return new LawAnswer.Outside(
                inForce.stream()
                        .map(r -> missing(r, facts))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow());
    }

    private static List<String> missing(DeadlineRule rule, DeadlineFacts facts) {
        var codes = new ArrayList<String>();
        if (!rule.ageFits(facts.age())) {
            codes.add(rule.ageGroup() == AgeGroup.UNDER_23 ? "UNDER_23" : "FROM_23");
        }
        for (Condition condition : rule.conditions()) {
            if (!condition.holds(facts)) {
                codes.add(code(condition));
            }
        }
        return codes;
    }

    private static String code(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact.name();
            case Condition.AgeFrom age -> "AGE_" + age.years();
            // Of several grounds one would have been enough: the text of the last names them all.
            case Condition.AnyOf any -> "anyOf." + code(any.conditions().getLast());
            case Condition.NotAll not -> code(not.facts().getFirst());
        };
    }
}
