package fi.polku.measure;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with measures, and by whom. */
public enum MeasurePermission implements Permission {
    ANSWER(Set.of(Role.CLIENT, Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM)),
    ANSWER_OWN(Set.of(Role.CLIENT)),
    SEE_OWN(Set.of(Role.CLIENT)),
    REQUEST(Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM)),
    RECEIVE(Set.of(Role.SYSTEM));

    private final Set<Role> roles;

    MeasurePermission(Set<Role> roles) {
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
            case ANSWER, ANSWER_OWN -> Mandate.Power.ACT;
            case REQUEST, RECEIVE -> null;
        };
    }
}
