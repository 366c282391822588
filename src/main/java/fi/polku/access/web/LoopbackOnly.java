package fi.polku.access.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** For figures of operation: only somebody on the same machine, such as the collector, may ask. */
final class LoopbackOnly implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        try {
            return new AuthorizationDecision(
                    InetAddress.getByName(context.getRequest().getRemoteAddr())
                            .isLoopbackAddress());
        } catch (UnknownHostException e) {
            return new AuthorizationDecision(false);
        }
    }
}
