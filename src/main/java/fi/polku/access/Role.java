package fi.polku.access;

/** What somebody is in Polku; an account may be several. */
public enum Role {
    CLIENT,
    PROFESSIONAL,
    OWN_WORKER,
    LEAD,
    MODEL_DEVELOPER,
    PARTNER,
    PRIVACY_OFFICER,
    ADMINISTRATOR,
    /** Somebody who acts for a client; written down in place of {@link #CLIENT}. */
    PROXY,
    /** The system itself or a machine client. */
    SYSTEM,
    /** Somebody who has not signed in. */
    ANONYMOUS
}
