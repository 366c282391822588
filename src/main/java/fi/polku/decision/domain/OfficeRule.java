package fi.polku.decision.domain;

import java.util.Set;

/** Who may answer for a client and decide (SHL 42 and 46 §). */
public final class OfficeRule {
    private static final Set<String> SOCIAL = Set.of("SOCIAL_WORKER", "SOCIAL_COUNSELLOR");

    private OfficeRule() {}

    /**
     * Deciding is use of public power, which needs a public office; of a client who needs special
     * support only a social worker in public office decides (46 §).
     */
    public static boolean mayDecide(
            String profession, boolean licensed, boolean publicOffice, boolean specialSupport) {
        return licensed
                && publicOffice
                && SOCIAL.contains(profession)
                && (!specialSupport || profession.equals("SOCIAL_WORKER"));
    }

    /** Responsible worker: a professional; with special support as above (42 §). */
    public static boolean mayAnswerFor(
            String profession, boolean licensed, boolean publicOffice, boolean specialSupport) {
        return licensed
                && (!specialSupport || (publicOffice && profession.equals("SOCIAL_WORKER")));
    }
}
