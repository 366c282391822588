package fi.polku.access.web;

import fi.polku.access.SignInSettings;
import fi.polku.platform.guard.FormTarget;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The issuer, to which the forms of signing in and out lead by a redirect: browsers hold a form's
 * policy also against where it is sent on.
 */
@Component
@ConditionalOnProperty("polku.sign-in.issuer")
class IssuerFormTarget implements FormTarget {
    private final String origin;

    IssuerFormTarget(SignInSettings settings) {
        URI issuer = URI.create(settings.issuer());
        this.origin = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Override
    public String origin() {
        return origin;
    }
}
