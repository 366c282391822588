package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.SignInMoment;
import fi.polku.access.SignInSettings;
import fi.polku.platform.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of somebody signed in: how it begins, and when it is over. */
@Component
class SignedIn {
    private static final String BEGAN = "polku.began";

    private final SecurityContextRepository contexts;
    private final SignInSettings settings;
    private final Now now;

    SignedIn(SecurityContextRepository contexts, SignInSettings settings, Now now) {
        this.contexts = contexts;
        this.settings = settings;
        this.now = now;
    }

    /**
     * Begins a session and tells its id.
     *
     * @param factor how the person proved who they are
     * @param provedAt when
     */
    String begin(
            Account account,
            String factor,
            Instant provedAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.id().value().toString(),
                        null,
                        // No roles: those are read anew at each door. Only when it was.
                        List.of(
                                FactorGrantedAuthority.withFactor(factor)
                                        .issuedAt(provedAt)
                                        .build()));
        // The session of before must not become the session of the one who signed in.
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        session.setAttribute(BEGAN, now.instant());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return session.getId();
    }

    /** Whether the longest time of a session has passed since signing in. */
    boolean isOver(Authentication authentication, @Nullable HttpSession session) {
        Instant began =
                session != null && session.getAttribute(BEGAN) instanceof Instant moment
                        ? moment
                        : SignInMoment.of(authentication);
        return !now.instant().isBefore(began.plus(settings.longest()));
    }
}
