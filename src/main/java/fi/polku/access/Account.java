package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param label what this person is, for the sign-in page and the page's head
 * @param demoOrder place on the page of demonstration people; null = not offered there
 */
public record Account(
        AccountId id,
        String name,
        LocalizedText label,
        Set<Role> roles,
        @Nullable ProfessionalId professional,
        @Nullable ClientId client,
        List<UnitId> units,
        @Nullable Integer demoOrder) {
    /** This account as the one who acts. */
    public Actor actor() {
        return new Actor(id, name, roles, professional, client, units);
    }

    /** The door this person goes to first. */
    public String home() {
        return switch (actor().mainRole()) {
            case CLIENT -> "/my";
            case PROFESSIONAL, OWN_WORKER, PARTNER -> "/work";
            case LEAD -> "/lead";
            case MODEL_DEVELOPER -> "/develop";
            case PRIVACY_OFFICER, ADMINISTRATOR -> "/admin";
            case PROXY, SYSTEM, ANONYMOUS -> "/";
        };
    }
}
