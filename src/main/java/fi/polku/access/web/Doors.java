package fi.polku.access.web;

import fi.polku.access.CurrentActor;
import fi.polku.access.Role;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides at the door: before anything is read, by the first word of the address. */
@Component
class Doors implements AuthorizationManager<RequestAuthorizationContext> {
    private final CurrentActor current;

    Doors(CurrentActor current) {
        this.current = current;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> unused,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String path = path(request);
        if (path.equals("/actuator/health") || path.startsWith("/actuator/health/")) {
            return new AuthorizationDecision(true);
        }
        if (path.startsWith("/actuator/")) {
            return new AuthorizationDecision(isFromThisMachine(request));
        }
        Door door = Door.of(path);
        if (door == null) {
            return new AuthorizationDecision(false);
        }
        if (door.roles().isEmpty()) {
            return new AuthorizationDecision(true);
        }
        // The roles of now, not those of the moment of signing in.
        return new AuthorizationDecision(door.opensTo(current.oneself()));
    }

    /** Whether the account that the session remembers is no longer there. */
    boolean isUnknown() {
        return current.oneself().is(Role.ANONYMOUS);
    }

    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /**
     * What the network says, not what a header claims; and nothing that a proxy on this machine
     * passes on from elsewhere.
     */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        if (!(inner instanceof HttpServletRequest raw)
                || raw.getHeader("X-Forwarded-For") != null
                || raw.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(raw.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
