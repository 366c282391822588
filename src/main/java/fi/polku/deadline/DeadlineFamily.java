package fi.polku.deadline;

import fi.polku.kernel.Register;

/** What a clock measures; the rule that applies is chosen by day, age and facts. */
public enum DeadlineFamily {
    PHC_CONTACT(Register.PATIENT),
    PHC_HTA(Register.PATIENT),
    PHC_FIRST(Register.PATIENT),
    PHC_DOCTOR(Register.PATIENT),
    ORAL_FIRST(Register.PATIENT),
    ORAL_DENTIST(Register.PATIENT),
    ORAL_SPECIALIST(Register.PATIENT),
    ORAL_CHECK_DENTIST(Register.PATIENT),
    SPEC_ASSESS(Register.PATIENT),
    SPEC_EVAL(Register.PATIENT),
    SPEC_CARE(Register.PATIENT),
    THERAPY_START(Register.PATIENT),
    SOC_URGENT(Register.SOCIAL_WELFARE),
    SOC_ASSESS_START(Register.SOCIAL_WELFARE),
    SOC_CHILD_START(Register.SOCIAL_WELFARE),
    SOC_CHILD_DONE(Register.SOCIAL_WELFARE),
    SOC_IMPLEMENT(Register.SOCIAL_WELFARE),
    SOC_PSYSOC(Register.SOCIAL_WELFARE),
    ELD_GRANT(Register.SOCIAL_WELFARE),
    TOTU_DECISION(Register.SOCIAL_WELFARE),
    TOTU_TALK(Register.SOCIAL_WELFARE),
    TYM_PLAN(Register.SOCIAL_WELFARE),
    TYM_REVIEW(Register.SOCIAL_WELFARE),
    LOG_REQUEST(Register.SOCIAL_WELFARE),
    DATA_CORRECTION(Register.SOCIAL_WELFARE),
    BREACH_NOTICE(Register.SOCIAL_WELFARE),
    ACCESSIBILITY_FEEDBACK(Register.SOCIAL_WELFARE);

    private final Register register;

    DeadlineFamily(Register register) {
        this.register = register;
    }

    /** The register that the clock's record belongs to. */
    public Register register() {
        return register;
    }
}
