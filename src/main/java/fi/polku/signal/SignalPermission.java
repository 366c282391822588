package fi.polku.signal;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with early signals, and by whom. */
public enum SignalPermission implements Permission {
    /** See the rules with their trials and outcomes, and try them: counts, never a person. */
    TRY_RULES(Role.MODEL_DEVELOPER, Role.LEAD, Role.SYSTEM),
    /** Switch a tried rule on or off. */
    SWITCH_RULES(Role.MODEL_DEVELOPER, Role.LEAD),
    /** Run the night. */
    RUN_NIGHT(Role.SYSTEM),
    /** See and handle the signals of one's own clients. */
    HANDLE(Role.PROFESSIONAL, Role.OWN_WORKER),
    /** Read and answer one's own letters. */
    READ_OWN(Role.CLIENT);

    private final Set<Role> roles;

    SignalPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return null;
    }
}
