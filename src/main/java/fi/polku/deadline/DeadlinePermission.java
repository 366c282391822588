package fi.polku.deadline;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done with a clock. */
public enum DeadlinePermission implements Permission {
    /** The clocks of those whom one serves. */
    READ(Role.PROFESSIONAL, Role.OWN_WORKER),
    /** Recording a delay, a remedy, an end or a correction. */
    KEEP(Role.PROFESSIONAL, Role.OWN_WORKER),
    /** Every clock of the region, without saying whose it is. */
    OVERSEE(Role.LEAD, Role.SYSTEM);

    private final Set<Role> roles;

    DeadlinePermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
