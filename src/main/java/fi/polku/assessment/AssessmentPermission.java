package fi.polku.assessment;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with assessments, and by whom. */
public enum AssessmentPermission implements Permission {
    ASSESSMENT_RECORD(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    MATTER_OPEN(Role.PROFESSIONAL, Role.OWN_WORKER, Role.CLIENT, Role.SYSTEM),
    MATTER_CLOSE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    ASSESSMENT_READ(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    OWN_ASSESSMENTS(Role.CLIENT),
    SPECIAL_SUPPORT_PROPOSE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    SPECIAL_SUPPORT_DECIDE(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM);

    private final Set<Role> roles;

    AssessmentPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return this == OWN_ASSESSMENTS ? Mandate.Power.READ : null;
    }
}
