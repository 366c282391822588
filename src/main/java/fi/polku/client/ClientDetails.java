package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A person as known now.
 *
 * @param sex registered sex MALE or FEMALE, as the identity code tells; null when unknown
 * @param nonDisclosure turvakielto: where the person lives and how they are reached is shown to
 *     nobody without a special right
 */
public record ClientDetails(
        ClientId id,
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
        @Nullable LocalDate diedOn,
        @Nullable String identityCode,
        Instant changedAt) {
    /** The name as people say it. */
    public String name() {
        return (called() + " " + familyName).strip();
    }

    /** What to call the person. */
    public String called() {
        String call = callName;
        if (call != null && !call.isBlank()) {
            return call;
        }
        int space = givenNames.indexOf(' ');
        return space < 0 ? givenNames : givenNames.substring(0, space);
    }

    /** Letters of the avatar. */
    public String initials() {
        return first(called()) + first(familyName);
    }

    /** Age in full years, when the birth date is known. */
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = bornOn;
        return born == null ? null : Period.between(born, day).getYears();
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
