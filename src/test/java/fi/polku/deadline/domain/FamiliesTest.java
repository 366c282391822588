package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.FamilyView;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The families of clocks")
class FamiliesTest {
    /** A fact is followed by what is taken when it is not given. */
    @ParameterizedTest(name = "{0} is decided by {1}, counted from {2}, and asks {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PHC_CONTACT        | CONTACT          | CONTACT          | officeHours 08:00-16:00
                    PHC_HTA            | CONTACT          | CONTACT          | officeHours 08:00-16:00
                    PHC_FIRST          | CONTACT          | ASSESSMENT       | carePlanEvent false, generalPractice true, certificateOnly false
                    PHC_DOCTOR         | CONTACT          | OTHER_VISIT      | assessmentOn, carePlanEvent false, generalPractice true, certificateOnly false
                    ORAL_FIRST         | CONTACT          | ASSESSMENT       | individualInterval false
                    ORAL_DENTIST       | CONTACT          | ORAL_FINDING     | assessmentOn, individualInterval false
                    ORAL_SPECIALIST    | CONTACT          | DENTIST_FINDING  | ''
                    ORAL_CHECK_DENTIST | CONTACT          | ORAL_CHECK       | ''
                    SPEC_ASSESS        | REFERRAL_ARRIVED | REFERRAL_ARRIVED | psychiatry false, inPrimaryCare false
                    SPEC_EVAL          | REFERRAL_ARRIVED | REFERRAL_ARRIVED | inPrimaryCare false, psychiatry false
                    SPEC_CARE          | NEED_FOUND       | NEED_FOUND       | psychiatry false, inPrimaryCare false
                    THERAPY_START      | NEED_FOUND       | NEED_FOUND       | ''
                    SOC_URGENT         | SOCIAL_CONTACT   | SOCIAL_CONTACT   | ''
                    SOC_ASSESS_START   | SOCIAL_CONTACT   | SOCIAL_CONTACT   | over75 false, highestCareAllowance false, disabled false
                    SOC_CHILD_START    | PENDING          | PENDING          | childProtection false
                    SOC_CHILD_DONE     | PENDING          | PENDING          | childProtection false
                    SOC_IMPLEMENT      | PENDING          | PENDING          | ''
                    SOC_PSYSOC         | NEED_FOUND       | NEED_FOUND       | ''
                    ELD_GRANT          | DECISION         | DECISION         | ''
                    TOTU_DECISION      | APPLICATION_ARRIVED | APPLICATION_ARRIVED | incomplete false
                    TOTU_TALK          | TALK_REQUESTED   | TALK_REQUESTED   | ''
                    TYM_PLAN           | TYM_ASSESSMENT_STARTED | TYM_ASSESSMENT_STARTED | ''
                    TYM_REVIEW         | TYM_REVIEWED     | TYM_REVIEWED     | ''
                    LOG_REQUEST        | LOG_REQUESTED    | LOG_REQUESTED    | ''
                    DATA_CORRECTION    | CORRECTION_REQUESTED | CORRECTION_REQUESTED | ''
                    BREACH_NOTICE      | BREACH_KNOWN     | BREACH_KNOWN     | ''
                    ACCESSIBILITY_FEEDBACK | FEEDBACK_ARRIVED | FEEDBACK_ARRIVED | large false
                    """)
    void family(DeadlineFamily family, StartEvent deciding, StartEvent from, String facts) {
        FamilyView view = Families.of(family);
        assertThat(view.family()).isEqualTo(family);
        assertThat(view.deciding()).isEqualTo(deciding);
        assertThat(view.from()).isEqualTo(from);
        assertThat(view.byHour()).isEqualTo(facts.contains("officeHours"));
        assertThat(
                        view.facts().stream()
                                .map(f -> (f.name() + " " + f.usual()).strip())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(facts);
    }

    @Test
    @DisplayName("are all told, in the order of the register, with every rule once")
    void all() {
        assertThat(Families.all())
                .extracting(FamilyView::family)
                .containsExactly(DeadlineFamily.values());
        assertThat(Families.all().stream().flatMap(f -> f.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        RuleBook.all().stream().map(DeadlineRule::id).toList());
    }

    @Test
    @DisplayName("name each clock and each end once")
    void once() {
        FamilyView first = Families.of(DeadlineFamily.PHC_FIRST);
        assertThat(first.clocks()).containsExactly("PHC_FIRST_3M", "PHC_FIRST_14D");
        assertThat(first.to()).hasSize(1);
        assertThat(Families.of(DeadlineFamily.TOTU_DECISION).to()).hasSize(2);
    }
}
