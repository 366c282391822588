package fi.polku.privacy;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with what has come to the end of its time. */
public enum RetentionPermission implements Permission {
    /** Count what is past its time, and look at what was counted. */
    COUNT_RETENTION(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR, Role.SYSTEM),
    /** Approve the destroying of what was counted, or set it aside. */
    APPROVE_RETENTION(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR),
    /** Order a person's records kept, and end such an order: a hold names a person and says why. */
    HOLD_RECORDS(Role.PRIVACY_OFFICER);

    private final Set<Role> roles;

    RetentionPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
