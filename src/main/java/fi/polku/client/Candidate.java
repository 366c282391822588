package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody it might be. The way to reach and the municipality are not shown of a person under
 * non-disclosure.
 *
 * @param reasons for, as codes with a text {@code client.match.X}
 * @param against what speaks against
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
        int score) {
    /** Why it might be the same person, or might not. */
    public enum Reason {
        SAME_IDENTITY_CODE,
        SAME_BIRTH_DATE,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_PHONE,
        SAME_EMAIL,
        SAME_MUNICIPALITY,
        OTHER_BIRTH_DATE,
        OTHER_NAME,
        OTHER_MUNICIPALITY
    }
}
