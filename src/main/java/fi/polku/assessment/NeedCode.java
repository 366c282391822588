package fi.polku.assessment;

/** Needs of support in the order of sosiaalihuoltolaki 11 §. */
public enum NeedCode {
    DAILY_LIFE,
    HOUSING,
    FINANCIAL,
    INCLUSION,
    VIOLENCE,
    CRISIS,
    CHILD_GROWTH,
    SUBSTANCE_MENTAL_ILLNESS_AGE,
    OTHER_FUNCTIONING,
    RELATIVES
}
