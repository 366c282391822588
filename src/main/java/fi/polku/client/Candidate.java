package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody it might be. The way to reach and the municipality are not shown of a person under
 * non-disclosure, nor told by as a reason.
 *
 * @param reasons for, as codes with a text {@code client.match.X}
 * @param against what speaks against
 * @param likelihood from 0 to 1, by the weights of {@code client/match-weights.csv}
 */
public record Candidate(
        ClientId id,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String municipalityCode,
        @Nullable String phone,
        boolean nonDisclosure,
        List<Reason> reasons,
        List<Reason> against,
        double likelihood) {
    public Candidate {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    /** Why it might be the same person, or might not. */
    public enum Reason {
        SAME_IDENTITY_CODE,
        SAME_NAME,
        SAME_SOUND,
        SIMILAR_NAME,
        SAME_FAMILY_NAME,
        SAME_GIVEN_NAME,
        SWAPPED_NAMES,
        FORMER_NAME,
        SAME_BIRTH_DATE,
        SWAPPED_BIRTH_DATE,
        CLOSE_BIRTH_DATE,
        SAME_PHONE,
        SAME_EMAIL,
        SAME_MUNICIPALITY,
        OTHER_IDENTITY_CODE,
        OTHER_NAME,
        OTHER_FAMILY_NAME,
        OTHER_GIVEN_NAME,
        OTHER_BIRTH_DATE,
        OTHER_SEX,
        OTHER_MUNICIPALITY
    }

    /** The likelihood in a hundred, never a hundred: the program is not sure of anybody. */
    public static String percent(double likelihood) {
        return likelihood >= 0.99
                ? "> 99"
                : likelihood < 0.01 ? "< 1" : Long.toString(Math.round(100 * likelihood));
    }

    /** How likely, in a word; its text is {@code client.likelihood.X}. */
    public enum Level {
        CERTAIN,
        LIKELY,
        POSSIBLE,
        UNLIKELY;

        /** The word for a likelihood. */
        public static Level of(double likelihood) {
            return likelihood >= 0.95
                    ? CERTAIN
                    : likelihood >= 0.5 ? LIKELY : likelihood >= 0.05 ? POSSIBLE : UNLIKELY;
        }
    }
}
