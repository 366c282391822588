package fi.polku.contact;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with contacts, and by whom. */
public enum ContactPermission implements Permission {
    CONTACT_READ(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM)),
    CONTACT_WRITE_DOWN(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM)),
    CONTACT_HANDLE(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM)),
    CONTACT_RELEASE_REPORTER(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM));

    private final Set<Role> roles;

    ContactPermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
