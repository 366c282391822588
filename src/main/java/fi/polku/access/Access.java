package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Decides: may this actor do this, may this actor see this client. Authorise first, always. */
@Component
public class Access {
    private static final String GROUND = Access.class.getName() + " ";

    private final RelationshipQueries relationships;
    private final Now now;

    Access(RelationshipQueries relationships, Now now) {
        this.relationships = relationships;
        this.now = now;
    }

    /** Throws {@link Denied} unless one of the actor's roles carries the permission. */
    public void require(Actor actor, Permission permission) {
        if (!allows(actor, permission)) {
            throw new Denied(permission.name());
        }
    }

    /** Whether one of the actor's roles carries the permission, for leaving out what may not be. */
    public boolean allows(Actor actor, Permission permission) {
        return permission.roles().stream().anyMatch(actor::is)
                && (actor.proxy() == null || gives(actor.proxy(), permission));
    }

    private static boolean gives(Mandate mandate, Permission permission) {
        Mandate.Power power = permission.byProxy();
        return power != null && mandate.powers().contains(power);
    }

    /** Throws {@link Denied} unless the actor has a ground today for seeing this client. */
    public void requireClient(Actor actor, ClientId client) {
        if (!maySee(actor, client)) {
            throw new Denied("client");
        }
    }

    /**
     * Whether a relationship is valid today: oneself, as a professional, or through a unit; or the
     * record is open for an emergency.
     */
    public boolean maySee(Actor actor, ClientId client) {
        return actor.is(Role.SYSTEM) || client.equals(actor.client()) || hasGround(actor, client);
    }

    /**
     * A page and its parts each ask, and the ground that there was a moment ago is asked of the
     * database once in a request; that there was none is asked again, since a request may open one.
     */
    private boolean hasGround(Actor actor, ClientId client) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String asked = GROUND + actor.account() + client;
        if (request != null
                && request.getAttribute(asked, RequestAttributes.SCOPE_REQUEST) != null) {
            return true;
        }
        boolean found = relationships.exists(actor, client, now.instant());
        if (found && request != null) {
            request.setAttribute(asked, true, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }
}
