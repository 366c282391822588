package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.FamilyView;
import fi.polku.deadline.FamilyView.FactKind;
import fi.polku.deadline.FamilyView.FactView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The families of clocks, told from the rules themselves: a new row tells of itself. */
public final class Families {
    /** Given by a day; asked by rules with a limit that is counted from the assessment. */
    public static final String ASSESSMENT_ON = "assessmentOn";

    /** Asked by same-day rules. */
    public static final String OFFICE_HOURS = "officeHours";

    private Families() {}

    /** All families, in the order of the register. */
    public static List<FamilyView> all() {
        return Arrays.stream(DeadlineFamily.values()).map(Families::of).toList();
    }

    public static FamilyView of(DeadlineFamily family) {
        List<DeadlineRule> rules =
                RuleBook.all().stream().filter(r -> r.family() == family).toList();
        DeadlineRule newest = rules.getLast();
        return new FamilyView(
                family,
                rules.stream().map(DeadlineRule::clock).distinct().toList(),
                newest.deciding(),
                newest.from(),
                rules.stream().map(DeadlineRule::to).distinct().toList(),
                rules.stream().anyMatch(Families::byHour),
                facts(rules),
                rules.stream().map(DeadlineRule::id).toList());
    }

    private static List<FactView> facts(List<DeadlineRule> rules) {
        Map<String, FactView> facts = new LinkedHashMap<>();
        if (rules.stream().anyMatch(Families::byHour)) {
            facts.put(
                    OFFICE_HOURS,
                    new FactView(OFFICE_HOURS, FactKind.HOURS, OfficeHours.USUAL.toString()));
        }
        if (rules.stream().anyMatch(r -> r.limitFromAssessment() != null)) {
            facts.put(ASSESSMENT_ON, new FactView(ASSESSMENT_ON, FactKind.DAY, ""));
        }
        rules.stream()
                .flatMap(r -> r.conditions().stream())
                .flatMap(Families::named)
                .forEach(f ->
                        facts.putIfAbsent(
                                f.name(),
                                new FactView(
                                        f.name(), FactKind.YES_NO, String.valueOf(f.otherwise()))));
        return new ArrayList<>(facts.values());
    }

    private static boolean byHour(DeadlineRule rule) {
        return rule.limit() != null && rule.limit().unit() == LimitUnit.SAME_DAY;
    }

    /** The facts that a condition asks, however deep. */
    static Stream<Condition.Fact> named(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> Stream.of(fact);
            case Condition.AgeFrom _ -> Stream.empty();
            case Condition.AnyOf any -> any.conditions().stream().flatMap(Families::named);
            case Condition.NotAll not -> not.facts().stream();
        };
    }
}
