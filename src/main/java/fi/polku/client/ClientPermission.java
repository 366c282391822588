package fi.polku.client;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with persons, and by whom. */
public enum ClientPermission implements Permission {
    SEARCH(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    CREATE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    CHANGE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    MERGE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.ADMINISTRATOR, Role.SYSTEM);

    private final Set<Role> roles;

    ClientPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
