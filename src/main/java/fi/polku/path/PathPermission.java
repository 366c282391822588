package fi.polku.path;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with paths. */
public enum PathPermission implements Permission {
    WRITE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    COMPLETE_STEP(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER, Role.SYSTEM),
    ANSWER(Role.CLIENT),
    READ(Role.CLIENT, Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER, Role.SYSTEM);

    private final Set<Role> roles;

    PathPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return switch (this) {
            case READ -> Mandate.Power.READ;
            case ANSWER -> Mandate.Power.PLAN;
            case WRITE, COMPLETE_STEP -> null;
        };
    }
}
