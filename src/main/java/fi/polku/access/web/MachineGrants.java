package fi.polku.access.web;

import fi.polku.access.SmartScopes;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Client credentials: all registered scopes when none is named, else what the registered ones
 * cover.
 */
@Component
class MachineGrants {
    void configure(OAuth2TokenEndpointConfigurer endpoint) {
        var plain = new OAuth2ClientCredentialsAuthenticationConverter();
        endpoint.accessTokenRequestConverters(converters ->
                converters.addFirst(request ->
                        plain.convert(request)
                                        instanceof OAuth2ClientCredentialsAuthenticationToken token
                                ? withScopes(token)
                                : null));
        endpoint.authenticationProviders(providers ->
                providers.stream()
                        .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                        .map(OAuth2ClientCredentialsAuthenticationProvider.class::cast)
                        .forEach(p -> p.setAuthenticationValidator(MachineGrants::check)));
    }

    private static OAuth2ClientCredentialsAuthenticationToken withScopes(
            OAuth2ClientCredentialsAuthenticationToken token) {
        if (!token.getScopes().isEmpty()) {
            return token;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        RegisteredClient client =
                authentication instanceof OAuth2ClientAuthenticationToken machine
                        ? machine.getRegisteredClient()
                        : null;
        Set<String> scopes = client == null ? Set.of() : client.getScopes();
        return new OAuth2ClientCredentialsAuthenticationToken(
                Objects.requireNonNull(authentication), scopes, token.getAdditionalParameters());
    }

    private static void check(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken token = context.getAuthentication();
        Set<String> registered = context.getRegisteredClient().getScopes();
        if (!token.getScopes().stream().allMatch(s -> SmartScopes.covers(registered, s))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
    }
}
