package fi.polku.appointment;

import fi.polku.access.Mandate;
import fi.polku.access.Permission;
import fi.polku.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with times, and in which roles. */
public enum AppointmentPermission implements Permission {
    /** Book, move and give up a time: one's own, or a client's. */
    BOOK(Role.CLIENT, Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** See one's own times. */
    SEE_OWN(Role.CLIENT),
    /** Record what became of a visit. */
    RECORD_VISIT(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** See one's own calendar. */
    SEE_CALENDAR(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER),
    /** Open times of a calendar. */
    OPEN_TIMES(Role.PROFESSIONAL, Role.OWN_WORKER, Role.LEAD, Role.SYSTEM);

    private final Set<Role> roles;

    AppointmentPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return switch (this) {
            case SEE_OWN -> Mandate.Power.READ;
            case BOOK -> Mandate.Power.ACT;
            case RECORD_VISIT, SEE_CALENDAR, OPEN_TIMES -> null;
        };
    }
}
