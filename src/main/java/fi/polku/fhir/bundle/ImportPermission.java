package fi.polku.fhir.bundle;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with the reports of imports, and by whom. */
enum ImportPermission implements Permission {
    IMPORTS_READ(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);

    private final Set<Role> roles;

    ImportPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
