package fi.polku.access.web;

import fi.polku.access.SignInSettings;
import fi.polku.access.internal.IssuerSignOut;
import fi.polku.access.internal.OutsideAccountDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing out: here, and at the issuer when the person signed in there. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
    private static final String ID_TOKEN = SignOut.class.getName();

    private final OutsideAccountDesk accounts;
    private final IssuerSignOut issuer;
    private final OwnAddress address;
    private final SignInSettings settings;

    SignOut(
            OutsideAccountDesk accounts,
            IssuerSignOut issuer,
            OwnAddress address,
            SignInSettings settings) {
        this.accounts = accounts;
        this.issuer = issuer;
        this.address = address;
        this.settings = settings;
    }

    /** Before the session ends: what the issuer has to be shown. */
    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && settings.hasIssuer()) {
            accounts.closing(session.getId())
                    .ifPresent(token -> request.setAttribute(ID_TOKEN, token));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException {
        String target = "/";
        if (request.getAttribute(ID_TOKEN) instanceof String token) {
            target = issuer.page(token, address.of(request) + "/").orElse("/sign-in/out");
        }
        response.sendRedirect(target);
    }
}
