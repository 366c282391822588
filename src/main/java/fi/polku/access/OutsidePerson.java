package fi.polku.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as an issuer tells of them, in our own words.
 *
 * @param subject whom the issuer means; never reused by it
 * @param roles those of ours that the claims give
 * @param units codes of units
 * @param professional code in the register of professionals
 * @param identityCode of a citizen
 */
public record OutsidePerson(
        String issuer,
        String subject,
        String name,
        Set<Role> roles,
        List<String> units,
        @Nullable String professional,
        @Nullable String identityCode) {
    public OutsidePerson {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }
}
