package fi.polku.deadline.domain;

import static fi.polku.deadline.domain.RuleRow.BEGINNING_NOT_READ;
import static fi.polku.deadline.domain.RuleRow.fact;
import static fi.polku.deadline.domain.RuleRow.row;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.ArrayList;
import java.util.List;

/** Social Welfare Act, Child Welfare Act and the act on social assistance. */
final class SocialWelfareRules {
    private SocialWelfareRules() {}

    /** Contact, assessment, decision and its execution. */
    static List<RuleRow> welfare() {
        var overSeventyFive =
                List.<Condition>of(
                        fact("over75", false),
                        new Condition.AgeFrom(75),
                        fact("highestCareAllowance", false));
        var orDisabled = new ArrayList<Condition>(overSeventyFive);
        orDisabled.add(fact("disabled", false));
        var childProtection = fact("childProtection", false);
        return List.of(
                row(DeadlineFamily.SOC_URGENT, "SOC_URGENT", "V1")
                        .from(StartEvent.SOCIAL_CONTACT)
                        .to(StopEvent.URGENCY_ASSESSED)
                        .limit(LimitUnit.AT_ONCE)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 §", "2014/20141301")
                        .reading(BEGINNING_NOT_READ),
                assessStart("V1")
                        .until("2024-12-31")
                        .when(new Condition.AnyOf(overSeventyFive))
                        .law("Sosiaalihuoltolaki 1301/2014, 36 §", "2014/20141301"),
                assessStart("V2")
                        .since("2025-01-01")
                        .when(new Condition.AnyOf(List.copyOf(orDisabled)))
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677"),
                child(DeadlineFamily.SOC_CHILD_START, "SOC_CHILD_START_7WD", "V1-child-protection")
                        .when(childProtection)
                        .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Lastensuojelulaki 417/2007, 26 § (1302/2014)", "2007/20070417")
                        .reading(BEGINNING_NOT_READ),
                child(DeadlineFamily.SOC_CHILD_START, "SOC_CHILD_START_7WD", "V1")
                        .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677")
                        .reading(BEGINNING_NOT_READ),
                child(DeadlineFamily.SOC_CHILD_DONE, "SOC_CHILD_DONE_3M", "V1-child-protection")
                        .when(childProtection)
                        .to(StopEvent.SOCIAL_ASSESSMENT_DONE)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Lastensuojelulaki 417/2007, 26 § (1302/2014)", "2007/20070417")
                        .reading(BEGINNING_NOT_READ),
                child(DeadlineFamily.SOC_CHILD_DONE, "SOC_CHILD_DONE_3M", "V1")
                        .to(StopEvent.SOCIAL_ASSESSMENT_DONE)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.SOC_IMPLEMENT, "SOC_IMPLEMENT_3M", "V1")
                        .from(StartEvent.PENDING)
                        .to(StopEvent.IMPLEMENTED)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Sosiaalihuoltolaki 1301/2014, 45 §", "2014/20141301")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.SOC_PSYSOC, "SOC_PSYSOC_1M", "V1")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .from(StartEvent.NEED_FOUND)
                        .to(StopEvent.IMPLEMENTED)
                        .limit(1, LimitUnit.MONTHS)
                        .law(
                                "Sosiaalihuoltolaki 1301/2014, 25 a ja 45 § (1108/2024)",
                                "2024/20241108"),
                row(DeadlineFamily.ELD_GRANT, "ELD_GRANT_3M", "V1")
                        .from(StartEvent.DECISION)
                        .to(StopEvent.SERVICE_GIVEN)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Vanhuspalvelulaki 980/2012, 18 §", "2012/20120980")
                        .reading(BEGINNING_NOT_READ));
    }

    /** Supplementary and preventive social assistance. */
    static List<RuleRow> assistance() {
        return List.of(
                row(DeadlineFamily.TOTU_DECISION, "TOTU_7WD", "V1-incomplete")
                        .when(fact("incomplete", false))
                        .from(StartEvent.APPLICATION_ARRIVED)
                        .to(StopEvent.COMPLETION_REQUESTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 a § (1023/2022)", "2022/20221023")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.TOTU_DECISION, "TOTU_7WD", "V1")
                        .from(StartEvent.APPLICATION_ARRIVED)
                        .to(StopEvent.DECIDED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 a § (1023/2022)", "2022/20221023")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.TOTU_TALK, "TOTU_TALK_7WD", "V1")
                        .from(StartEvent.TALK_REQUESTED)
                        .to(StopEvent.TALK_OFFERED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 d §", "1997/19971412")
                        .reading(BEGINNING_NOT_READ));
    }

    private static RuleRow assessStart(String version) {
        return row(DeadlineFamily.SOC_ASSESS_START, "SOC_ASSESS_START_7WD", version)
                .from(StartEvent.SOCIAL_CONTACT)
                .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                .limit(7, LimitUnit.WORKING_DAYS)
                .reading("\"Over 75\" is read as from the 75th birthday (STM 15.9.2008).");
    }

    private static RuleRow child(DeadlineFamily family, String clock, String version) {
        return row(family, clock, version).from(StartEvent.PENDING);
    }
}
