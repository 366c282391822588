package fi.polku.team;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with own workers, teams and tasks. */
public enum TeamPermission implements Permission {
    NAME_OWN_WORKER(Role.PROFESSIONAL, Role.OWN_WORKER, Role.LEAD, Role.SYSTEM),
    CHANGE_TEAM(Role.PROFESSIONAL, Role.OWN_WORKER, Role.LEAD, Role.SYSTEM),
    WORK_ON_TASKS(Role.PROFESSIONAL, Role.OWN_WORKER, Role.LEAD, Role.PARTNER, Role.SYSTEM);

    private final Set<Role> roles;

    TeamPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
