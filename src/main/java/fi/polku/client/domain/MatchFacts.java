package fi.polku.client.domain;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What agrees between somebody known and what was asked.
 *
 * @param likeness of the names, from 0 to 1
 */
public record MatchFacts(
        ClientId id,
        String familyName,
        String givenNames,
        @Nullable String callName,
        @Nullable LocalDate bornOn,
        @Nullable String municipalityCode,
        @Nullable String phone,
        boolean nonDisclosure,
        boolean sameCode,
        boolean samePhone,
        boolean sameEmail,
        boolean sameName,
        double likeness) {}
