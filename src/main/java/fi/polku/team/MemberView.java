package fi.polku.team;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the team around a client.
 *
 * @param role OWN_WORKER, CO_WORKER, SUBSTITUTE or MEMBER ({@code team.role.<ROLE>})
 * @param profession code of the profession ({@code organization.profession.<CODE>})
 * @param partner whether the member works for a partner (Kela, employment services …)
 * @param phone of the member's unit
 */
public record MemberView(
        ProfessionalId professional,
        String name,
        String initials,
        String profession,
        String role,
        UnitId unit,
        boolean partner,
        String phone,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    /** The same member without a name and a telephone, which lead to a place of work. */
    public MemberView unnamed(String words) {
        return new MemberView(
                professional, words, "–", profession, role, unit, partner, "", fromOn, toOn);
    }

    public boolean own() {
        return role.equals("OWN_WORKER");
    }
}
