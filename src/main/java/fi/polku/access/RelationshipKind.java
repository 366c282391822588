package fi.polku.access;

/** The ground on which somebody may see a client's data (703/2023 57 §: verified technically). */
public enum RelationshipKind {
    CLIENT_SELF,
    CONTACT,
    CARE,
    APPOINTMENT,
    OWN_WORKER,
    TEAM,
    TASK,
    REFERRAL,
    /** Asked for an opinion by those who give the service. */
    CONSULTATION,
    PROXY
}
