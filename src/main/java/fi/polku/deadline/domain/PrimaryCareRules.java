package fi.polku.deadline.domain;

import static fi.polku.deadline.domain.RuleRow.fact;
import static fi.polku.deadline.domain.RuleRow.not;
import static fi.polku.deadline.domain.RuleRow.row;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.List;

/** Health Care Act, sections 51 and 51 a: primary health care. */
final class PrimaryCareRules {
    private PrimaryCareRules() {}

    /** 51 §: contact and assessment of need. */
    static List<RuleRow> contact() {
        return List.of(
                row(DeadlineFamily.PHC_CONTACT, "PHC_CONTACT", "V0")
                        .until("2023-08-31")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.CONTACT_MADE)
                        .limit(LimitUnit.AT_ONCE)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"),
                row(DeadlineFamily.PHC_CONTACT, "PHC_CONTACT", "V1")
                        .since("2023-09-01")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.CONTACT_MADE)
                        .limit(LimitUnit.SAME_DAY)
                        .law("Terveydenhuoltolaki 1326/2010, 51 § (116/2023)", "2023/20230116"),
                row(DeadlineFamily.PHC_HTA, "PHC_HTA", "V0")
                        .until("2023-08-31")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.ASSESSMENT_RECORDED)
                        .limit(3, LimitUnit.WORKING_DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"),
                row(DeadlineFamily.PHC_HTA, "PHC_HTA", "V1")
                        .since("2023-09-01")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.ASSESSMENT_RECORDED)
                        .limit(LimitUnit.SAME_DAY)
                        .law("Terveydenhuoltolaki 1326/2010, 51 § (116/2023)", "2023/20230116")
                        .reading(
                                "Office hours are 08–16, and a contact after them belongs to the"
                                        + " next weekday (UNVERIFIED design rule)."));
    }

    /**
     * 51 a §: first treatment event; no maximum for events of a care or rehabilitation plan. The
     * old 51 § knew no such exemption.
     */
    static List<RuleRow> firstTreatment() {
        var outsidePlan = not("carePlanEvent");
        var sickCare = List.of(fact("generalPractice", true), not("certificateOnly"));
        return List.of(
                firstTreatment("PHC_FIRST_3M", "V0")
                        .until("2023-08-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"),
                firstTreatment("PHC_FIRST_14D", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"),
                firstTreatment("PHC_FIRST_3M", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(outsidePlan)
                        .when(new Condition.NotAll(sickCare))
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"),
                firstTreatment("PHC_FIRST_14D", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"),
                firstTreatment("PHC_FIRST_3M", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(outsidePlan)
                        .when(new Condition.NotAll(sickCare))
                        .limit(3, LimitUnit.MONTHS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"),
                firstTreatment("PHC_FIRST_14D", "V3")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"),
                firstTreatment("PHC_FIRST_3M", "V3")
                        .since("2025-01-01")
                        .when(outsidePlan)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));
    }

    /**
     * 51 a §: a doctor, after another professional found the need. The seven days are of the same
     * sick care as the 14 days of the first event, and a care plan goes before both.
     */
    static List<RuleRow> doctor() {
        var outsidePlan = not("carePlanEvent");
        var sickCare = List.of(fact("generalPractice", true), not("certificateOnly"));
        return List.of(
                doctor("PHC_DOC_7D", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(7, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"),
                doctor("PHC_DOC_7D", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(7, LimitUnit.DAYS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"),
                doctor("PHC_DOC_7D", "V3")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(7, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"),
                doctor("PHC_DOC_3M", "V3")
                        .since("2025-01-01")
                        .when(outsidePlan)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));
    }

    private static RuleRow firstTreatment(String clock, String version) {
        return row(DeadlineFamily.PHC_FIRST, clock, version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ASSESSMENT)
                .to(StopEvent.FIRST_TREATMENT);
    }

    private static RuleRow doctor(String clock, String version) {
        return row(DeadlineFamily.PHC_DOCTOR, clock, version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.OTHER_VISIT)
                .to(StopEvent.DOCTOR_VISIT);
    }
}
