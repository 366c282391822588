package fi.polku.organization;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;

/**
 * A professional as shown to others.
 *
 * @param profession a code with a text {@code organization.profession.X}
 * @param licensed licensed by law (laillistettu), not only with a protected title
 * @param publicOffice in public office (virkasuhde), as some decisions demand
 */
public record ProfessionalView(
        ProfessionalId id,
        String familyName,
        String givenName,
        String profession,
        UnitId unit,
        boolean licensed,
        boolean publicOffice) {
    public String name() {
        return givenName + " " + familyName;
    }

    /** Letters of the avatar. */
    public String initials() {
        return first(givenName) + first(familyName);
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
