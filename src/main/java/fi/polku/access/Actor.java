package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is doing something now: the account, its roles, and the professional or client it is.
 *
 * @param account null for the system and for somebody who has not signed in
 * @param client whose data are the actor's own here: oneself, or the one acted for
 * @param units the units in whose name a professional works
 * @param proxy by which right the actor acts for somebody else; null = for oneself
 */
public record Actor(
        @Nullable AccountId account,
        String name,
        Set<Role> roles,
        @Nullable ProfessionalId professional,
        @Nullable ClientId client,
        List<UnitId> units,
        @Nullable Mandate proxy) {
    public Actor {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }

    /** Somebody who acts for oneself. */
    public Actor(
            @Nullable AccountId account,
            String name,
            Set<Role> roles,
            @Nullable ProfessionalId professional,
            @Nullable ClientId client,
            List<UnitId> units) {
        this(account, name, roles, professional, client, units, null);
    }

    /**
     * The same person acting for another: only what the mandate gives, and nothing of what the
     * person is by work.
     */
    public Actor actingBy(Mandate mandate) {
        return new Actor(
                account, name, Set.of(Role.CLIENT), null, mandate.client(), List.of(), mandate);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The role to write down beside what was done: the first of the list that the actor has. */
    public Role mainRole() {
        if (proxy != null) {
            return Role.PROXY;
        }
        for (Role role : Role.values()) {
            if (roles.contains(role)) {
                return role;
            }
        }
        return Role.ANONYMOUS;
    }

    public static Actor system() {
        return new Actor(null, "Polku", Set.of(Role.SYSTEM), null, null, List.of());
    }

    /** A machine that came in with a token of its own, by the name it is registered with. */
    public static Actor program(String name) {
        return new Actor(null, name, Set.of(Role.SYSTEM), null, null, List.of());
    }

    public static Actor anonymous() {
        return new Actor(null, "", Set.of(Role.ANONYMOUS), null, null, List.of());
    }
}
