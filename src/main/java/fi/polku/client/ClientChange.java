package fi.polku.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person's details as they should be from now on; compare {@link NewClient}. */
public record ClientChange(
        String familyName,
        String givenNames,
        @Nullable String callName,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        String language,
        @Nullable String municipalityCode,
        @Nullable String phone,
        @Nullable String email,
        boolean nonDisclosure,
        @Nullable LocalDate diedOn) {
    /** Everything as it is. */
    public static ClientChange of(ClientDetails d) {
        return new ClientChange(
                d.familyName(),
                d.givenNames(),
                d.callName(),
                d.bornOn(),
                d.sex(),
                d.language(),
                d.municipalityCode(),
                d.phone(),
                d.email(),
                d.nonDisclosure(),
                d.diedOn());
    }
}
