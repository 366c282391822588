package fi.polku.team.internal;

/** Who may be an own worker of whom (SHL 1301/2014 42 §). */
final class OwnWorkerRule {
    private OwnWorkerRule() {}

    /** Only a social worker in public office (virkasuhde) may serve who needs special support. */
    static boolean mayServeSpecialSupport(String profession, boolean publicOffice) {
        return publicOffice && profession.equals("SOCIAL_WORKER");
    }
}
