package fi.polku.assessment;

/** By what way a matter becomes pending (SHL 34 §). */
public enum MatterOrigin {
    CONTACT,
    APPLICATION,
    WORKER_NOTICE,
    OWN_INITIATIVE,
    NOTIFICATION,
    TRANSFER,
    VISIT
}
