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

/**
 * Who acts in this request: a signed-in account, the account in whose name a program came, a
 * program by itself, or somebody unknown.
 */
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
                        instanceof ProgramToken program
                ? Actor.program(program.getName())
                : Actor.anonymous();
    }

    /** The scopes of a token; empty for people on the pages. */
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

    /**
     * The signed-in account, or that of the person who let a program in, read once in a request:
     * its roles are those of now, and one that is no more is nobody.
     */
    public @Nullable Account account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || (authentication instanceof JwtAuthenticationToken
                        && !(authentication instanceof PersonToken))) {
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
        Account found = accounts.find(id).orElse(null);
        if (found != null && request != null) {
            request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }
}
