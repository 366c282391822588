package fi.polku.deadline.domain;

import static fi.polku.deadline.domain.RuleRow.BEGINNING_NOT_READ;
import static fi.polku.deadline.domain.RuleRow.fact;
import static fi.polku.deadline.domain.RuleRow.not;
import static fi.polku.deadline.domain.RuleRow.row;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.List;

/** Health Care Act, sections 51 c, 52 and 53: specialised care, mental health under 23. */
final class SpecialisedCareRules {
    private static final String MAY_EXCEED =
            "The law lets this be exceeded by three months on a justified ground that does not"
                    + " endanger health; the ground is recorded, the due day is not moved.";

    private static final String YOUNG =
            "\"Children and young people\" is read as those under 23, as the section says of their"
                    + " care.";

    private SpecialisedCareRules() {}

    /** Assessment and care. */
    static List<RuleRow> rows() {
        var psychiatry = fact("psychiatry", false);
        var inPrimaryCare = fact("inPrimaryCare", false);
        return List.of(
                specAssess("V0-under-23")
                        .until("2025-04-30")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .law("Terveydenhuoltolaki 1326/2010, 53 §", "2010/20101326")
                        .reading(YOUNG),
                specAssess("V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"),
                specAssess("V1-primary-care")
                        .when(inPrimaryCare)
                        .law("Terveydenhuoltolaki 1326/2010, 51 c §", "2023/20230116")
                        .reading(BEGINNING_NOT_READ),
                specAssess("V1")
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ),
                specEval("V0-under-23")
                        .until("2025-04-30")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .limit(6, LimitUnit.WEEKS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 §", "2010/20101326")
                        .reading(YOUNG),
                specEval("V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .limit(6, LimitUnit.WEEKS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"),
                specEval("V1")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ),
                specCare("V0-under-23")
                        .until("2025-04-30")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 §", "2010/20101326"),
                specCare("V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"),
                specCare("V1-primary-care")
                        .when(inPrimaryCare)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 c §", "2023/20230116")
                        .reading(MAY_EXCEED),
                specCare("V1")
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.THERAPY_START, "THERAPY_28D", "V1")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .from(StartEvent.NEED_FOUND)
                        .to(StopEvent.METHOD_STARTED)
                        .limit(28, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"));
    }

    private static RuleRow specAssess(String version) {
        return row(DeadlineFamily.SPEC_ASSESS, "SPEC_ASSESS", version)
                .from(StartEvent.REFERRAL_ARRIVED)
                .to(StopEvent.SPEC_ASSESSMENT_STARTED)
                .limit(3, LimitUnit.WEEKS);
    }

    private static RuleRow specEval(String version) {
        return row(DeadlineFamily.SPEC_EVAL, "SPEC_EVAL", version)
                .when(not("inPrimaryCare"))
                .from(StartEvent.REFERRAL_ARRIVED)
                .to(StopEvent.SPEC_EVALUATED);
    }

    private static RuleRow specCare(String version) {
        return row(DeadlineFamily.SPEC_CARE, "SPEC_CARE", version)
                .from(StartEvent.NEED_FOUND)
                .to(StopEvent.SPEC_CARE_STARTED);
    }
}
