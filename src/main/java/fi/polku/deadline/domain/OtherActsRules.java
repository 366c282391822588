package fi.polku.deadline.domain;

import static fi.polku.deadline.domain.RuleRow.BEGINNING_NOT_READ;
import static fi.polku.deadline.domain.RuleRow.fact;
import static fi.polku.deadline.domain.RuleRow.row;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.List;

/** Multi-agency employment support, client data and digital services. */
final class OtherActsRules {
    private static final String GDPR = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";

    private static final String NO_NEXT_WORKING_DAY =
            "Regulation 1182/71 art. 3(4) would move a last day that is a holiday or a weekend to the"
                    + " next working day; here the earlier day is kept, which is never too late.";

    private static final String HOURS_AS_DAYS =
            "The limit is 72 hours from becoming aware: the third day, at the hour of becoming aware,"
                    + " weekends and holidays counted.";

    private OtherActsRules() {}

    /** A row an act, or two. */
    static List<RuleRow> rows() {
        return List.of(
                row(DeadlineFamily.TYM_PLAN, "TYM_PLAN_3M", "V1")
                        .from(StartEvent.TYM_ASSESSMENT_STARTED)
                        .to(StopEvent.PLAN_READY)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Laki 381/2023, 4 §", "2023/20230381")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.TYM_REVIEW, "TYM_REVIEW_3M", "V1")
                        .from(StartEvent.TYM_REVIEWED)
                        .to(StopEvent.PLAN_REVIEWED)
                        .limit(3, LimitUnit.MONTHS)
                        .law("Laki 381/2023, 6 §", "2023/20230381")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.LOG_REQUEST, "LOG_2M", "V1")
                        .from(StartEvent.LOG_REQUESTED)
                        .to(StopEvent.ANSWERED)
                        .limit(2, LimitUnit.MONTHS)
                        .law("Asiakastietolaki 703/2023, 11 §", "2023/20230703")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.DATA_CORRECTION, "GDPR_1M", "V1")
                        .since("2018-05-25")
                        .from(StartEvent.CORRECTION_REQUESTED)
                        .to(StopEvent.ANSWERED)
                        .limit(1, LimitUnit.MONTHS)
                        .euLaw("Asetus (EU) 2016/679, 12 artikla 3 kohta", GDPR)
                        .reading(NO_NEXT_WORKING_DAY),
                row(DeadlineFamily.BREACH_NOTICE, "GDPR_72H", "V1")
                        .since("2018-05-25")
                        .from(StartEvent.BREACH_KNOWN)
                        .to(StopEvent.AUTHORITY_TOLD)
                        .limit(3, LimitUnit.DAYS)
                        .euLaw("Asetus (EU) 2016/679, 33 artikla 1 kohta", GDPR)
                        .reading(HOURS_AS_DAYS),
                row(DeadlineFamily.ACCESSIBILITY_FEEDBACK, "ACC_2W", "V1-large")
                        .when(fact("large", false))
                        .from(StartEvent.FEEDBACK_ARRIVED)
                        .to(StopEvent.ANSWERED)
                        .limit(4, LimitUnit.WEEKS)
                        .law("Laki digitaalisista palveluista 306/2019, 10 §", "2019/20190306")
                        .reading(BEGINNING_NOT_READ),
                row(DeadlineFamily.ACCESSIBILITY_FEEDBACK, "ACC_2W", "V1")
                        .from(StartEvent.FEEDBACK_ARRIVED)
                        .to(StopEvent.ANSWERED)
                        .limit(2, LimitUnit.WEEKS)
                        .law("Laki digitaalisista palveluista 306/2019, 10 §", "2019/20190306")
                        .reading(BEGINNING_NOT_READ));
    }
}
