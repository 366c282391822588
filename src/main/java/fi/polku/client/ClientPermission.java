package fi.polku.client;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with persons, and by whom. */
public enum ClientPermission implements Permission {
    SEARCH(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    CREATE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    CHANGE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** See and change one's own ways to reach, language and need of an interpreter. */
    CHANGE_OWN(Role.CLIENT),
    MERGE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.ADMINISTRATOR, Role.SYSTEM),
    /** Look at probable doubles: professionals where they may see both. */
    SEE_DOUBLES(
            Role.PROFESSIONAL,
            Role.OWN_WORKER,
            Role.ADMINISTRATOR,
            Role.PRIVACY_OFFICER,
            Role.SYSTEM),
    /** Look at all probable doubles of the region. */
    OVERSEE_DOUBLES(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.SYSTEM),
    /** Record and lift non-disclosure for safety. */
    PROTECT(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** Be shown where a protected person is; also needs a work task in which clients are met. */
    UNMASK(Role.PROFESSIONAL, Role.OWN_WORKER),
    OVERSEE_UNMASKING(Role.PRIVACY_OFFICER),
    /** Own near ones: kept by nobody but the client. */
    KEEP_NEAR_ONES(Role.CLIENT),
    /** Say what matters to oneself. */
    SAY_WHAT_MATTERS(Role.CLIENT),
    /** Write down what the client tells of life, as a worker or as the client oneself. */
    TELL_OF_LIFE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.CLIENT, Role.SYSTEM);

    private final Set<Role> roles;

    ClientPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return this == SAY_WHAT_MATTERS ? Mandate.Power.ACT : null;
    }
}
