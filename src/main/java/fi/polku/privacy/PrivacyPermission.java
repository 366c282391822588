package fi.polku.privacy;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with requests about the data held of somebody. */
public enum PrivacyPermission implements Permission {
    /** Of one's own data. */
    ASK(Role.CLIENT),
    /** The privacy officer's desk. */
    ANSWER(Role.PRIVACY_OFFICER),
    /** Explaining a view when the officer asks. */
    EXPLAIN(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER);

    private final Set<Role> roles;

    PrivacyPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
