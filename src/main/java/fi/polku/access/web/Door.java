package fi.polku.access.web;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the site behind the beginning of an address, and the roles it is open to. The first
 * door of the list that fits holds; what is behind no door is closed to everybody.
 *
 * @param roles empty = open to all
 */
record Door(String prefix, Set<Role> roles) {
    private static final Set<Role> PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.ANONYMOUS));

    static final List<Door> ALL =
            List.of(
                    open("/contact"),
                    open("/waiting-times"),
                    open("/services"),
                    open("/meeting-places"),
                    open("/accessibility"),
                    open("/privacy"),
                    open("/signals"),
                    open("/sign-in"),
                    open("/error"),
                    new Door("/sign-out", Set.of()),
                    // One's own passkeys: for everybody who signs in, whatever their role.
                    new Door("/keys", PEOPLE),
                    new Door("/my", Set.of(Role.CLIENT)),
                    new Door("/work", Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER)),
                    new Door("/lead/avohilmo.csv", Set.of(Role.LEAD, Role.ADMINISTRATOR)),
                    new Door("/lead", Set.of(Role.LEAD)),
                    new Door("/develop", Set.of(Role.MODEL_DEVELOPER)),
                    new Door("/admin", Set.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)));

    private static final Door FRONT = open("/");

    private static Door open(String prefix) {
        return new Door(prefix, Set.of());
    }

    /** The door of a path; null when there is none. */
    static @Nullable Door of(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return FRONT;
        }
        for (Door door : ALL) {
            if (path.equals(door.prefix) || path.startsWith(door.prefix + "/")) {
                return door;
            }
        }
        return null;
    }

    boolean opensTo(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
