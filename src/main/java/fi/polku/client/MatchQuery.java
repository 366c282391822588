package fi.polku.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who may or may not be known already.
 *
 * @param name in one field, in any order; looked at when neither of the two that follow is told
 * @param sex MALE or FEMALE, when known
 */
public record MatchQuery(
        @Nullable String name,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        @Nullable String identityCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String municipalityCode) {
    /** Of somebody whose name stands in one field. */
    public MatchQuery(
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable String identityCode,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String municipalityCode) {
        this(name, null, null, bornOn, null, identityCode, phone, email, municipalityCode);
    }
}
