package fi.polku.access;

import java.util.Set;

/** What may be done with access itself. */
public enum AccessPermission implements Permission {
    OPEN_IN_EMERGENCY(Role.PROFESSIONAL, Role.OWN_WORKER),
    REVIEW_EMERGENCIES(Role.PRIVACY_OFFICER),
    /** Permits and prohibitions of one's own. */
    SAY_WHO_MAY_USE(Role.CLIENT),
    /** Who has an account, as what, and how they first sign in. */
    ADMINISTER_ACCOUNTS(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    AccessPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
