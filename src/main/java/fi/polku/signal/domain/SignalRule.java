package fi.polku.signal.domain;

import fi.polku.kernel.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule as its file says it.
 *
 * @param fromOn first day it may be used
 * @param toOn last day; null = until further notice
 * @param purpose what it is for: the purpose of processing
 * @param ownerKind queue whose units handle what it finds: HEALTH or SOCIAL
 * @param first what to do first
 * @param silenceDays not again about the same person within so many days
 * @param digest fingerprint of the file
 */
public record SignalRule(
        String id,
        String version,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        LocalizedText name,
        LocalizedText explanation,
        LocalizedText purpose,
        List<Ground> grounds,
        Population population,
        Condition condition,
        String ownerKind,
        LocalizedText first,
        int silenceDays,
        Followed followed,
        String digest) {
    public SignalRule {
        grounds = List.copyOf(grounds);
    }

    /**
     * A statute that processing is founded on.
     *
     * @param verified whether the statute's text has been read for this
     */
    public record Ground(String statute, String source, boolean verified) {}

    /**
     * Whom it is asked about: residents of the region of an age.
     *
     * @param homeMunicipality only those whose home municipality is of the region
     */
    public record Population(int youngest, int oldest, boolean homeMunicipality) {
        public boolean has(@Nullable LocalDate bornOn, LocalDate day) {
            if (bornOn == null || bornOn.isAfter(day)) {
                return false;
            }
            int age = Period.between(bornOn, day).getYears();
            return age >= youngest && age <= oldest;
        }
    }

    /** What is looked for after a finding when the rule is tried, and for how long. */
    public record Followed(FollowedKind kind, int days) {}

    /** What may follow; words {@code signal.followed.<NAME>}. */
    public enum FollowedKind {
        URGENT_CONTACT("urgent-contact"),
        OWN_WORKER("own-worker"),
        SPECIAL_SUPPORT("special-support"),
        SOCIAL_MATTER("social-matter"),
        PLAN("plan"),
        LONG_SICK_LEAVE("long-sick-leave");

        private final String code;

        FollowedKind(String code) {
            this.code = code;
        }

        /** Its name in rules. */
        public String code() {
            return code;
        }
    }

    /** Whether it may be used on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
    }
}
