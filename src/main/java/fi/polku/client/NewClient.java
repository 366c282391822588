package fi.polku.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person to be made, with what is known; the names may be empty when the person is unknown. */
public record NewClient(
        String familyName,
        String givenNames,
        @Nullable String callName,
        @Nullable String identityCode,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        String language,
        @Nullable String municipalityCode,
        @Nullable String phone,
        @Nullable String email,
        boolean nonDisclosure,
        List<NewIdentifier> identifiers) {
    /** A person with an identity code, which tells the birth date and the sex. */
    public static NewClient of(String givenNames, String familyName, String identityCode) {
        return new NewClient(
                familyName,
                givenNames,
                null,
                identityCode,
                null,
                null,
                "fi",
                null,
                null,
                null,
                false,
                List.of());
    }

    public NewClient livingIn(@Nullable String code) {
        return new NewClient(
                familyName,
                givenNames,
                callName,
                identityCode,
                bornOn,
                sex,
                language,
                code,
                phone,
                email,
                nonDisclosure,
                identifiers);
    }

    public NewClient reachedBy(@Nullable String telephone, @Nullable String mail) {
        return new NewClient(
                familyName,
                givenNames,
                callName,
                identityCode,
                bornOn,
                sex,
                language,
                municipalityCode,
                telephone,
                mail,
                nonDisclosure,
                identifiers);
    }

    public NewClient speaking(String code) {
        return new NewClient(
                familyName,
                givenNames,
                callName,
                identityCode,
                bornOn,
                sex,
                code,
                municipalityCode,
                phone,
                email,
                nonDisclosure,
                identifiers);
    }
}
