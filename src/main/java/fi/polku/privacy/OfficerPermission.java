package fi.polku.privacy;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What the privacy officer may do with the log. */
public enum OfficerPermission implements Permission {
    SEARCH_LOG(Role.PRIVACY_OFFICER),
    JUDGE_UNUSUAL(Role.PRIVACY_OFFICER);

    private final Set<Role> roles;

    OfficerPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
