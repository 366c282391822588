package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law as data: every dated row, in the order in which a case is held against them; the first
 * row that is in force and concerns the case applies. A case that meets no row has no maximum time
 * in law. {@code docs/reference/deadlines.md} is written from this table: read it when reviewing.
 */
public final class RuleBook {
    /** The day up to which the Statute Collection was read. */
    private static final LocalDate READ_UNTIL = LocalDate.of(2025, 2, 28);

    private static final String FINLEX = "https://www.finlex.fi/fi/laki/alkup/";

    private static final String MAY_EXCEED =
            "The law lets this be exceeded by three months on a justified ground that does not"
                    + " endanger health; the ground is recorded, the due day is not moved.";
    private static final String EITHER_OR =
            "The law gives two limits side by side; read so that keeping the later one is enough"
                    + " (UNVERIFIED).";
    private static final String BEGINNING_NOT_READ =
            "The first day of this generation was not read in the Statute Collection.";

    private RuleBook() {}

    /** The whole table. */
    public static List<DeadlineRule> all() {
        return TABLE;
    }

    /** The row that applies to a case. */
    public static Optional<DeadlineRule> find(
            DeadlineFamily family, LocalDate decidingOn, DeadlineFacts facts) {
        return TABLE.stream()
                .filter(r -> r.family() == family)
                .filter(r -> r.isInForce(decidingOn))
                .filter(r -> r.concerns(facts))
                .findFirst();
    }

    /** A row by its name, for example {@code PHC_FIRST_14D/V3}. */
    public static Optional<DeadlineRule> findById(String id) {
        return TABLE.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static final List<DeadlineRule> TABLE = table();

    private static List<DeadlineRule> table() {
        var t = new ArrayList<Row>();

        // 51 § contact and assessment of need
        t.add(
                row(DeadlineFamily.PHC_CONTACT, "PHC_CONTACT", "V0")
                        .until("2023-08-31")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.CONTACT_MADE)
                        .limit(0, LimitUnit.AT_ONCE)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"));
        t.add(
                row(DeadlineFamily.PHC_CONTACT, "PHC_CONTACT", "V1")
                        .since("2023-09-01")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.CONTACT_MADE)
                        .limit(0, LimitUnit.SAME_DAY)
                        .law("Terveydenhuoltolaki 1326/2010, 51 § (116/2023)", "2023/20230116"));
        t.add(
                row(DeadlineFamily.PHC_HTA, "PHC_HTA", "V0")
                        .until("2023-08-31")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.ASSESSMENT_RECORDED)
                        .limit(3, LimitUnit.WORKING_DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"));
        t.add(
                row(DeadlineFamily.PHC_HTA, "PHC_HTA", "V1")
                        .since("2023-09-01")
                        .from(StartEvent.CONTACT)
                        .to(StopEvent.ASSESSMENT_RECORDED)
                        .limit(0, LimitUnit.SAME_DAY)
                        .law("Terveydenhuoltolaki 1326/2010, 51 § (116/2023)", "2023/20230116")
                        .reading(
                                "Office hours are 08–16, and a contact after them belongs to the"
                                        + " next weekday (UNVERIFIED design rule)."));

        // 51 a § first treatment event; no maximum for events of a care or rehabilitation plan
        var outsidePlan = not("carePlanEvent");
        var sickCare = List.of(fact("generalPractice", true), not("certificateOnly"));
        t.add(
                firstTreatment("PHC_FIRST_3M", "V0")
                        .until("2023-08-31")
                        .when(outsidePlan)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326"));
        t.add(
                firstTreatment("PHC_FIRST_14D", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"));
        t.add(
                firstTreatment("PHC_FIRST_3M", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(outsidePlan)
                        .when(new Condition.NotAll(sickCare))
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"));
        t.add(
                firstTreatment("PHC_FIRST_14D", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"));
        t.add(
                firstTreatment("PHC_FIRST_3M", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(outsidePlan)
                        .when(new Condition.NotAll(sickCare))
                        .limit(3, LimitUnit.MONTHS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"));
        t.add(
                firstTreatment("PHC_FIRST_14D", "V3")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(outsidePlan)
                        .when(sickCare)
                        .limit(14, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));
        t.add(
                firstTreatment("PHC_FIRST_3M", "V3")
                        .since("2025-01-01")
                        .when(outsidePlan)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));

        // 51 a § doctor after another professional found the need
        t.add(
                doctor("PHC_DOC_7D", "V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .limit(7, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (117/2023)", "2023/20230117"));
        t.add(
                doctor("PHC_DOC_7D", "V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .limit(7, LimitUnit.DAYS)
                        .law(
                                "Terveydenhuoltolaki 1326/2010, 51 a § (116/2023, 1139/2023)",
                                "2023/20231139"));
        t.add(
                doctor("PHC_DOC_7D", "V3")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .limit(7, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));
        t.add(
                doctor("PHC_DOC_3M", "V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 a § (848/2024)", "2024/20240848"));

        // 51 b § oral health; an individual interval in the care plan governs instead
        var noInterval = not("individualInterval");
        t.add(
                oralFirst("V0")
                        .until("2023-08-31")
                        .when(noInterval)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 §", "2010/20101326")
                        .reading(MAY_EXCEED));
        t.add(
                oralFirst("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(noInterval)
                        .limit(4, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117"));
        t.add(
                oralFirst("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(noInterval)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116"));
        t.add(
                oralFirst("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(noInterval)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"));
        t.add(
                oralFirst("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .when(noInterval)
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"));
        t.add(
                oralDentist("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .when(noInterval)
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(4, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117")
                        .reading(EITHER_OR));
        t.add(
                oralDentist("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .when(noInterval)
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116")
                        .reading(EITHER_OR));
        t.add(
                oralDentist("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .when(noInterval)
                        .limit(4, LimitUnit.WEEKS)
                        .limitFromAssessment(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848")
                        .reading(EITHER_OR));
        t.add(
                oralDentist("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .when(noInterval)
                        .limitFromAssessment(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"));
        t.add(
                oralSpecialist("V1")
                        .since("2023-09-01")
                        .until("2024-10-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (117/2023)", "2023/20230117"));
        t.add(
                oralSpecialist("V2")
                        .since("2024-11-01")
                        .until("2024-12-31")
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (116/2023)", "2023/20230116"));
        t.add(
                oralSpecialist("V3-under-23")
                        .since("2025-01-01")
                        .age(AgeGroup.UNDER_23)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"));
        t.add(
                oralSpecialist("V3")
                        .since("2025-01-01")
                        .age(AgeGroup.FROM_23)
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b § (848/2024)", "2024/20240848"));
        t.add(
                row(DeadlineFamily.ORAL_CHECK_DENTIST, "ORAL_CHECK_DENTIST", "V1")
                        .since("2023-09-01")
                        .deciding(StartEvent.CONTACT)
                        .from(StartEvent.ORAL_CHECK)
                        .to(StopEvent.DENTIST_VISIT)
                        .limit(4, LimitUnit.WEEKS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 b §", "2023/20230116")
                        .reading(BEGINNING_NOT_READ));

        // 51 c and 52 § specialised care, 53 § mental health of those under 23
        var psychiatry = fact("psychiatry", false);
        var inPrimaryCare = fact("inPrimaryCare", false);
        t.add(
                specAssess("V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"));
        t.add(
                specAssess("V1-primary-care")
                        .when(inPrimaryCare)
                        .law("Terveydenhuoltolaki 1326/2010, 51 c §", "2023/20230116")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                specAssess("V1")
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.SPEC_EVAL, "SPEC_EVAL", "V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .from(StartEvent.REFERRAL_ARRIVED)
                        .to(StopEvent.SPEC_EVALUATED)
                        .limit(6, LimitUnit.WEEKS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"));
        t.add(
                row(DeadlineFamily.SPEC_EVAL, "SPEC_EVAL", "V1")
                        .from(StartEvent.REFERRAL_ARRIVED)
                        .to(StopEvent.SPEC_EVALUATED)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                specCare("V1-under-23")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .when(psychiatry)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"));
        t.add(
                specCare("V1-primary-care")
                        .when(inPrimaryCare)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 51 c §", "2023/20230116")
                        .reading(MAY_EXCEED));
        t.add(
                specCare("V1")
                        .limit(6, LimitUnit.MONTHS)
                        .law("Terveydenhuoltolaki 1326/2010, 52 § (581/2022)", "2022/20220581")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.THERAPY_START, "THERAPY_28D", "V1")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .from(StartEvent.NEED_FOUND)
                        .to(StopEvent.METHOD_STARTED)
                        .limit(28, LimitUnit.DAYS)
                        .law("Terveydenhuoltolaki 1326/2010, 53 § (1107/2024)", "2024/20241107"));

        // Social welfare act
        t.add(
                row(DeadlineFamily.SOC_URGENT, "SOC_URGENT", "V1")
                        .from(StartEvent.SOCIAL_CONTACT)
                        .to(StopEvent.URGENCY_ASSESSED)
                        .limit(0, LimitUnit.AT_ONCE)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 §", "2014/20141301")
                        .reading(BEGINNING_NOT_READ));
        var overSeventyFive =
                List.<Condition>of(
                        fact("over75", false),
                        new Condition.AgeFrom(75),
                        fact("highestCareAllowance", false));
        t.add(
                assessStart("V1")
                        .until("2024-12-31")
                        .when(new Condition.AnyOf(overSeventyFive))
                        .law("Sosiaalihuoltolaki 1301/2014, 36 §", "2014/20141301"));
        var orDisabled = new ArrayList<Condition>(overSeventyFive);
        orDisabled.add(fact("disabled", false));
        t.add(
                assessStart("V2")
                        .since("2025-01-01")
                        .when(new Condition.AnyOf(List.copyOf(orDisabled)))
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677"));
        var childProtection = fact("childProtection", false);
        t.add(
                child(DeadlineFamily.SOC_CHILD_START, "SOC_CHILD_START_7WD", "V1-child-protection")
                        .when(childProtection)
                        .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Lastensuojelulaki 417/2007, 26 § (1302/2014)", "2007/20070417")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                child(DeadlineFamily.SOC_CHILD_START, "SOC_CHILD_START_7WD", "V1")
                        .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                child(DeadlineFamily.SOC_CHILD_DONE, "SOC_CHILD_DONE_3M", "V1-child-protection")
                        .when(childProtection)
                        .to(StopEvent.SOCIAL_ASSESSMENT_DONE)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Lastensuojelulaki 417/2007, 26 § (1302/2014)", "2007/20070417")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                child(DeadlineFamily.SOC_CHILD_DONE, "SOC_CHILD_DONE_3M", "V1")
                        .to(StopEvent.SOCIAL_ASSESSMENT_DONE)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Sosiaalihuoltolaki 1301/2014, 36 § (677/2023)", "2023/20230677")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.SOC_IMPLEMENT, "SOC_IMPLEMENT_3M", "V1")
                        .from(StartEvent.PENDING)
                        .to(StopEvent.IMPLEMENTED)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Sosiaalihuoltolaki 1301/2014, 45 §", "2014/20141301")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.SOC_PSYSOC, "SOC_PSYSOC_1M", "V1")
                        .since("2025-05-01")
                        .age(AgeGroup.UNDER_23)
                        .from(StartEvent.NEED_FOUND)
                        .to(StopEvent.IMPLEMENTED)
                        .limit(1, LimitUnit.MONTHS)
                        .law(
                                "Sosiaalihuoltolaki 1301/2014, 25 a ja 45 § (1108/2024)",
                                "2024/20241108"));
        t.add(
                row(DeadlineFamily.ELD_GRANT, "ELD_GRANT_3M", "V1")
                        .from(StartEvent.DECISION)
                        .to(StopEvent.SERVICE_GIVEN)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Vanhuspalvelulaki 980/2012, 18 §", "2012/20120980")
                        .reading(BEGINNING_NOT_READ));

        // Social assistance act: supplementary and preventive
        t.add(
                row(DeadlineFamily.TOTU_DECISION, "TOTU_7WD", "V1-incomplete")
                        .when(fact("incomplete", false))
                        .from(StartEvent.APPLICATION_ARRIVED)
                        .to(StopEvent.COMPLETION_REQUESTED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 a § (1023/2022)", "2022/20221023")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.TOTU_DECISION, "TOTU_7WD", "V1")
                        .from(StartEvent.APPLICATION_ARRIVED)
                        .to(StopEvent.DECIDED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 a § (1023/2022)", "2022/20221023")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.TOTU_TALK, "TOTU_TALK_7WD", "V1")
                        .from(StartEvent.TALK_REQUESTED)
                        .to(StopEvent.TALK_OFFERED)
                        .limit(7, LimitUnit.WORKING_DAYS)
                        .law("Toimeentulotukilaki 1412/1997, 14 d §", "1997/19971412")
                        .reading(BEGINNING_NOT_READ));

        // Others
        t.add(
                row(DeadlineFamily.TYM_PLAN, "TYM_PLAN_3M", "V1")
                        .from(StartEvent.TYM_ASSESSMENT_STARTED)
                        .to(StopEvent.PLAN_READY)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Laki 381/2023, 4 §", "2023/20230381")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.TYM_REVIEW, "TYM_REVIEW_3M", "V1")
                        .from(StartEvent.TYM_REVIEWED)
                        .to(StopEvent.PLAN_REVIEWED)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Laki 381/2023, 6 §", "2023/20230381")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.LOG_REQUEST, "LOG_2M", "V1")
                        .from(StartEvent.LOG_REQUESTED)
                        .to(StopEvent.ANSWERED)
                        .limit(2, LimitUnit.MONTHS)
                        .law("Asiakastietolaki 703/2023, 11 §", "2023/20230703")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.ACCESSIBILITY_FEEDBACK, "ACC_2W", "V1-large")
                        .when(fact("large", false))
                        .from(StartEvent.FEEDBACK_ARRIVED)
                        .to(StopEvent.ANSWERED)
                        .limit(4, LimitUnit.WEEKS)
                        .law("Laki digitaalisista palveluista 306/2019, 10 §", "2019/20190306")
                        .reading(BEGINNING_NOT_READ));
        t.add(
                row(DeadlineFamily.ACCESSIBILITY_FEEDBACK, "ACC_2W", "V1")
                        .from(StartEvent.FEEDBACK_ARRIVED)
                        .to(StopEvent.ANSWERED)
                        .limit(2, LimitUnit.WEEKS)
                        .law("Laki digitaalisista palveluista 306/2019, 10 §", "2019/20190306")
                        .reading(BEGINNING_NOT_READ));
        return t.stream().map(Row::rule).toList();
    }

    private static Row firstTreatment(String clock, String version) {
        return row(DeadlineFamily.PHC_FIRST, clock, version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ASSESSMENT)
                .to(StopEvent.FIRST_TREATMENT);
    }

    private static Row doctor(String clock, String version) {
        return row(DeadlineFamily.PHC_DOCTOR, clock, version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.OTHER_VISIT)
                .to(StopEvent.DOCTOR_VISIT);
    }

    private static Row oralFirst(String version) {
        return row(DeadlineFamily.ORAL_FIRST, "ORAL_FIRST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ASSESSMENT)
                .to(StopEvent.ORAL_VISIT);
    }

    private static Row oralDentist(String version) {
        return row(DeadlineFamily.ORAL_DENTIST, "ORAL_DENTIST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.ORAL_FINDING)
                .to(StopEvent.DENTIST_VISIT);
    }

    private static Row oralSpecialist(String version) {
        return row(DeadlineFamily.ORAL_SPECIALIST, "ORAL_SPECIALIST", version)
                .deciding(StartEvent.CONTACT)
                .from(StartEvent.DENTIST_FINDING)
                .to(StopEvent.SPECIALIST_DENTIST_VISIT);
    }

    private static Row specAssess(String version) {
        return row(DeadlineFamily.SPEC_ASSESS, "SPEC_ASSESS", version)
                .from(StartEvent.REFERRAL_ARRIVED)
                .to(StopEvent.SPEC_ASSESSMENT_STARTED)
                .limit(3, LimitUnit.WEEKS);
    }

    private static Row specCare(String version) {
        return row(DeadlineFamily.SPEC_CARE, "SPEC_CARE", version)
                .from(StartEvent.NEED_FOUND)
                .to(StopEvent.SPEC_CARE_STARTED);
    }

    private static Row assessStart(String version) {
        return row(DeadlineFamily.SOC_ASSESS_START, "SOC_ASSESS_START_7WD", version)
                .from(StartEvent.SOCIAL_CONTACT)
                .to(StopEvent.SOCIAL_ASSESSMENT_STARTED)
                .limit(7, LimitUnit.WORKING_DAYS)
                .reading("\"Over 75\" is read as from the 75th birthday (STM 15.9.2008).");
    }

    private static Row child(DeadlineFamily family, String clock, String version) {
        return row(family, clock, version).from(StartEvent.PENDING);
    }

    private static Row row(DeadlineFamily family, String clock, String version) {
        return new Row(family, clock, version);
    }

    private static Condition.Fact fact(String name, boolean otherwise) {
        return new Condition.Fact(name, true, otherwise);
    }

    private static Condition.Fact not(String name) {
        return new Condition.Fact(name, false, false);
    }

    /** One row while it is being written down; becomes a rule when its law is named. */
    private static final class Row {
        private final DeadlineFamily family;
        private final String clock;
        private final String version;
        private final List<Condition> conditions = new ArrayList<>();
        private @Nullable LocalDate since;
        private @Nullable LocalDate until;
        private AgeGroup ageGroup = AgeGroup.ALL;
        private @Nullable StartEvent deciding;
        private @Nullable StartEvent from;
        private @Nullable StopEvent to;
        private @Nullable Limit limit;
        private @Nullable Limit limitFromAssessment;
        private @Nullable String basis;
        private @Nullable String source;
        private @Nullable String reading;

        Row(DeadlineFamily family, String clock, String version) {
            this.family = family;
            this.clock = clock;
            this.version = version;
        }

        Row since(String day) {
            since = LocalDate.parse(day);
            return this;
        }

        Row until(String day) {
            until = LocalDate.parse(day);
            return this;
        }

        Row age(AgeGroup group) {
            ageGroup = group;
            return this;
        }

        Row when(Condition condition) {
            conditions.add(condition);
            return this;
        }

        Row when(List<Condition.Fact> all) {
            conditions.addAll(all);
            return this;
        }

        Row deciding(StartEvent event) {
            deciding = event;
            return this;
        }

        Row from(StartEvent event) {
            from = event;
            return this;
        }

        Row to(StopEvent event) {
            to = event;
            return this;
        }

        Row limit(int length, LimitUnit unit) {
            limit = new Limit(length, unit);
            return this;
        }

        Row limitFromAssessment(int length, LimitUnit unit) {
            limitFromAssessment = new Limit(length, unit);
            return this;
        }

        Row law(String name, String act) {
            basis = name;
            source = FINLEX + act;
            return this;
        }

        Row reading(String ours) {
            reading = ours;
            return this;
        }

        DeadlineRule rule() {
            StartEvent start = Objects.requireNonNull(from);
            return new DeadlineRule(
                    family,
                    clock,
                    version,
                    since,
                    until,
                    ageGroup,
                    List.copyOf(conditions),
                    deciding == null ? start : deciding,
                    start,
                    Objects.requireNonNull(to),
                    limit,
                    limitFromAssessment,
                    Objects.requireNonNull(basis),
                    Objects.requireNonNull(source),
                    reading,
                    READ_UNTIL);
        }
    }
}
