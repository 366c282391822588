package fi.polku.assessment;

/** What follows from an assessment. */
public enum Outcome {
    ADVICE,
    SELF_CARE,
    APPOINTMENT,
    OWN_WORKER_PLAN,
    OTHER_SERVICE;

    /** Whether help of ours must begin inside a limit. */
    public boolean needsHelp() {
        return this == APPOINTMENT || this == OWN_WORKER_PLAN;
    }

    /** Whether the matter is over with the assessment: no ground for a client relationship. */
    public boolean ends() {
        return this == ADVICE || this == SELF_CARE;
    }
}
