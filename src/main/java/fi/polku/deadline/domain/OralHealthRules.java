package fi.polku.deadline.domain;

import static fi.polku.deadline.domain.RuleRow.BEGINNING_NOT_READ;
import static fi.polku.deadline.domain.RuleRow.not;
import static fi.polku.deadline.domain.RuleRow.row;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.List;

/**
 * Health Care Act, section 51 b: oral health. An interval of one's own in the care plan goes before
 * subsection 1, the first visit, and from 2025 before subsection 4, the times under 23.
 */
final class OralHealthRules {
    private static final String MAY_EXCEED =
            "The law lets this be exceeded by three months on a justified ground that does not"
                    + " endanger health; the ground is recorded, the due day is not moved.";
    private static final String BORROWED =
            "The time is that of the first visit: where an individual interval sets that aside, it is"
                    + " read to set this aside too.";
    private static final String SPECIALIST_STAYS =
            "An individual interval sets the whole of 51 b § 4 mom. aside; it is read to concern the"
                    + " visits that follow it, not access to a specialist dentist.";
    private static final String EITHER_OR =
            "The law gives two limits side by side; read so that keeping the later one is enough"
                    + " (UNVERIFIED).";

    private OralHealthRules() {}

    /** First visit, dentist, specialist dentist. */
    static List<RuleRow> rows() {
        var noInterval = not("individualInterval");
        return List.of(
                oralFirst("V0")
                        .until("2023-08-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326")
                        .reading(MAY_EXCEED),
                oralFirst("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(noInterval)
                        .limit(4, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117"),
                oralFirst("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(noInterval)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116"),
                oralFirst("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(noInterval)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"),
                oralFirst("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .when(noInterval)
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"),
                oralDentist("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(4, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117")
                        .reading(EITHER_OR),
                oralDentist("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116")
                        .reading(EITHER_OR),
                oralDentist("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(noInterval)
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848")
                        .reading(EITHER_OR),
                oralDentist("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .when(noInterval)
                        .limitFromAssessment(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848")
                        .reading(BORROWED),
                oralSpecialist("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117"),
                oralSpecialist("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116"),
                oralSpecialist("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848")
                        .reading(SPECIALIST_STAYS),
                oralSpecialist("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"),
                row(DeadlineFamily.ORAL_CHECK_DENTIST, "ORAL_CHECK_DENTIST", "V1")
                        .since("2023-09-01")
                        .deciding(StartEvent.CONTACT)
                        .from(StartEvent.ORAL_CHECK)
                        .to(StopEvent.DENTIST_VISIT)
                        .limit(4, LimitUnit.WEEKS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b §", "2023/20230116")
                        .reading(BEGINNING_NOT_READ));
    }

    private static RuleRow oralFirst(String version) {
        return row(DeadlineFamily.ORAL_FIRST, "ORAL_FIRST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ASSESSMENT)
                .to(StopEvent.ORAL_VISIT);
    }

    private static RuleRow oralDentist(String version) {
        return row(DeadlineFamily.ORAL_DENTIST, "ORAL_DENTIST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ORAL_FINDING)
                .to(StopEvent.DENTIST_VISIT);
    }

    private static RuleRow oralSpecialist(String version) {
        return row(DeadlineFamily.ORAL_SPECIALIST, "ORAL_SPECIALIST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.DENTIST_FINDING)
                .to(StopEvent.SPECIALIST_DENTIST_VISIT);
    }
}
