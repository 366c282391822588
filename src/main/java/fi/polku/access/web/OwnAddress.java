package fi.polku.access.web;

import fi.polku.access.SignInSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Polku's own address as the browser knows it: the configured one, else the one in use. */
@Component
class OwnAddress {
    private final SignInSettings settings;

    OwnAddress(SignInSettings settings) {
        this.settings = settings;
    }

    String of(HttpServletRequest request) {
        return settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : settings.address();
    }
}
