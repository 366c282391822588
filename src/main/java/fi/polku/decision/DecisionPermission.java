package fi.polku.decision;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with client relationships, applications and decisions. */
public enum DecisionPermission implements Permission {
    KEEP_RELATIONSHIP(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    APPLY(Role.CLIENT),
    TAKE_APPLICATION(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    DECIDE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** The client's own. */
    READ_OWN(Role.CLIENT);

    private final Set<Role> roles;

    DecisionPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return this == READ_OWN ? Mandate.Power.READ : null;
    }
}
