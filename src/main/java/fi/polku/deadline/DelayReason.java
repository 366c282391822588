package fi.polku.deadline;

/** Why a clock takes longer: recorded and told (703/2023 36 §), never subtracted. */
public enum DelayReason {
    CLIENT_WISHED_LATER,
    CLIENT_CANCELLED,
    NO_SHOW,
    PROVIDER_CANCELLED,
    MEDICAL_GROUND,
    LACK_OF_STAFF,
    LACK_OF_ROOM,
    REFERRAL_INCOMPLETE
}
