package fi.polku.access.web;

import fi.polku.access.AuthorizationSettings;
import fi.polku.platform.guard.FormTarget;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The national service of mandates, to which the form that asks it leads by a redirect. */
@Component
@ConditionalOnProperty("polku.authorizations.address")
class AuthorizationFormTarget implements FormTarget {
    private final String origin;

    AuthorizationFormTarget(AuthorizationSettings settings) {
        URI service = URI.create(settings.address());
        this.origin = service.getScheme() + "://" + service.getAuthority();
    }

    @Override
    public String origin() {
        return origin;
    }
}
