package fi.polku.access;

import fi.polku.kernel.AccountId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who acts in this request: a signed-in account, a machine with a token, or somebody unknown. */
@Component
public class CurrentActor {
    private static final String KEPT = CurrentActor.class.getName();
    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    public Actor get() {
        Account account = account();
        if (account != null) {
            return account.actor();
        }
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Actor.program(token.getName())
                : Actor.anonymous();
    }

    /** The scopes of a machine's token; empty for people. */
    public Set<String> scopes() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? token.getAuthorities().stream()
                        .map(a -> Objects.requireNonNullElse(a.getAuthority(), ""))
                        .filter(a -> a.startsWith("SCOPE_"))
                        .map(a -> a.substring("SCOPE_".length()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The signed-in account, read once in a request. */
    public @Nullable Account account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof JwtAuthenticationToken) {
            return null;
        }
        AccountId id;
        try {
            id = AccountId.of(authentication.getName());
        } catch (IllegalArgumentException anonymous) {
            return null;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST)
                        instanceof Account kept
                && kept.id().equals(id)) {
            return kept;
        }
        Account found = accounts.findOpen(id).orElse(null);
        if (found != null && request != null) {
            request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }
}
