package fi.polku.segment;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with ways of working, and by whom. */
public enum SegmentPermission implements Permission {
    SEE_OWN(Set.of(Role.CLIENT)),
    ANSWER_OWN(Set.of(Role.CLIENT)),
    WORK(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM));

    private final Set<Role> roles;

    SegmentPermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return switch (this) {
            case SEE_OWN -> Mandate.Power.READ;
            case ANSWER_OWN -> Mandate.Power.ACT;
            case WORK -> null;
        };
    }
}
