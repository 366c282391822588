package fi.polku.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with access itself. */
public enum AccessPermission implements Permission {
    OPEN_IN_EMERGENCY(Role.PROFESSIONAL, Role.OWN_WORKER),
    REVIEW_EMERGENCIES(Role.PRIVACY_OFFICER),
    /** The log of anybody's data, and the requests about it. */
    READ_VIEWS(Role.PRIVACY_OFFICER),
    /** Permits and prohibitions of one's own. */
    SAY_WHO_MAY_USE(Role.CLIENT),
    /** Own proxies: named and withdrawn by nobody but the client. */
    NAME_PROXIES(Role.CLIENT),
    /** What the client's own pages show. */
    SEE_OWN_DATA(Role.CLIENT),
    /** Copies of all that is held, and the apps that read it: by nobody for another. */
    TAKE_OWN_DATA(Role.CLIENT),
    /** A copy of what is held, within the mandate: a guardian's or a guardian of interests'. */
    TAKE_DATA_OF_ANOTHER(Role.CLIENT),
    /** Write down permits and prohibitions that a client has signed on paper. */
    RECORD_PAPER(Role.PROFESSIONAL, Role.OWN_WORKER),
    /** State the need for protected entries, or a right to data without a permit. */
    STATE_NEED(Role.PROFESSIONAL, Role.OWN_WORKER),
    /** Write down guardians, a minor's capability, and what is hidden from guardians. */
    PROTECT_MINORS(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
    /** A minor's own word on what is not given to guardians. */
    HIDE_FROM_GUARDIANS(Role.CLIENT),
    /** Ask of a decision about others why it was made. */
    ASK_DECISIONS(Role.PRIVACY_OFFICER),
    /** Who has an account, as what, and how they first sign in. */
    ADMINISTER_ACCOUNTS(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    AccessPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Mandate.@Nullable Power byProxy() {
        return this == SEE_OWN_DATA || this == TAKE_DATA_OF_ANOTHER ? Mandate.Power.READ : null;
    }
}
