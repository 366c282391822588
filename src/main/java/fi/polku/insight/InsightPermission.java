package fi.polku.insight;

import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;

/** What may be done here. */
public enum InsightPermission implements Permission {
    SEE_PICTURE(Role.LEAD),
    /** To write down where times cannot be given at contact. */
    KEEP_QUEUE_BOOKS(Role.LEAD, Role.SYSTEM),
    /** To publish a month of waiting times again, with a reason that all may read. */
    PUBLISH_AGAIN(Role.LEAD),
    /** To take out the files that the law makes the area give, with identity codes in them. */
    EXPORT(Role.LEAD, Role.ADMINISTRATOR),
    /** To see by name which of one's own clients use many services. */
    SEE_OWN_MANY_SERVICES(Role.PROFESSIONAL, Role.OWN_WORKER);

    private final Set<Role> roles;

    InsightPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
