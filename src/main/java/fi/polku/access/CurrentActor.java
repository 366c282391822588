package fi.polku.access;

import fi.polku.kernel.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who acts in this request: a signed-in account, the account in whose name a program came, a
 * program by itself, or somebody unknown.
 */
@Component
public class CurrentActor {
    private static final String KEPT = CurrentActor.class.getName();
    private static final String MANDATE = CurrentActor.class.getName() + ".mandate";

    /** Where the session remembers by which mandate its person acts. */
    private static final String ACTING = CurrentActor.class.getName() + ".acting";

    private final Accounts accounts;
    private final Mandates mandates;

    CurrentActor(Accounts accounts, Mandates mandates) {
        this.accounts = accounts;
        this.mandates = mandates;
    }

    /**
     * Who acts: at the client's own pages it may be for another, by a mandate that is in force at
     * this very click.
     *
     * @throws ActingEnded when the mandate is not in force any more
     */
    public Actor get() {
        Account account = account();
        UUID chosen = account == null ? null : acting();
        if (account == null || chosen == null) {
            return oneself();
        }
        return account.actor().actingBy(mandate(account, chosen));
    }

    /** Chooses by which mandate the person acts from the next click on; null = as oneself. */
    public void act(@Nullable UUID mandate) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (mandate == null) {
            request.removeAttribute(ACTING, RequestAttributes.SCOPE_SESSION);
        } else {
            request.setAttribute(ACTING, mandate.toString(), RequestAttributes.SCOPE_SESSION);
        }
    }

    private Mandate mandate(Account account, UUID chosen) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(MANDATE, RequestAttributes.SCOPE_REQUEST) instanceof Mandate kept
                && kept.id().equals(chosen)) {
            return kept;
        }
        Mandate mandate = mandates.usable(account, chosen).orElse(null);
        if (mandate == null) {
            act(null);
            throw new ActingEnded();
        }
        request.setAttribute(MANDATE, mandate, RequestAttributes.SCOPE_REQUEST);
        return mandate;
    }

    /** Only at the client's own pages: elsewhere everybody is who one is by work. */
    private static @Nullable UUID acting() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes r)) {
            return null;
        }
        HttpServletRequest request = r.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.equals("/my") && !path.startsWith("/my/")) {
            return null;
        }
        return request.getSession(false) == null
                        || !(r.getAttribute(ACTING, RequestAttributes.SCOPE_SESSION)
                                instanceof String chosen)
                ? null
                : UUID.fromString(chosen);
    }

    /** Who has come in, whoever the person acts for: what doors ask. */
    public Actor oneself() {
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
        Account found = accounts.findOpen(id).orElse(null);
        if (found != null && request != null) {
            request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }
}
