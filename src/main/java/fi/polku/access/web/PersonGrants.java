package fi.polku.access.web;

import com.nimbusds.jwt.JWTParser;
import fi.polku.access.CurrentActor;
import fi.polku.access.GivenScopes;
import fi.polku.access.SmartScopes;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationConsentAuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * How a person lets a program in: the program asks for no more than it was registered for, the
 * person is asked on a page of ours, and only what the person both chose and has to give is given.
 */
@Component
class PersonGrants {
    static final String CONSENT_PAGE = "/sign-in/app";

    private final CurrentActor current;

    PersonGrants(CurrentActor current) {
        this.current = current;
    }

    void configure(OAuth2AuthorizationEndpointConfigurer endpoint) {
        endpoint.consentPage(CONSENT_PAGE);
        var plain = new OAuth2AuthorizationConsentAuthenticationConverter();
        endpoint.authorizationRequestConverters(converters ->
                converters.addFirst(request ->
                        plain.convert(request)
                                        instanceof
                                        OAuth2AuthorizationConsentAuthenticationToken consent
                                ? onlyOwn(consent)
                                : null));
        endpoint.authenticationProviders(providers ->
                providers.stream()
                        .filter(
                                OAuth2AuthorizationCodeRequestAuthenticationProvider.class
                                        ::isInstance)
                        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                        .forEach(p ->
                                p.setAuthenticationValidator(
                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                .DEFAULT_REDIRECT_URI_VALIDATOR
                                                .andThen(PersonGrants::check))));
    }

    /** What the person cannot give is not given, whatever was sent from the page. */
    private Authentication onlyOwn(OAuth2AuthorizationConsentAuthenticationToken consent) {
        Set<String> given =
                consent.getScopes().stream()
                        .filter(s -> GivenScopes.mayBeGiven(current.get(), s))
                        .collect(Collectors.toSet());
        boolean nothing =
                given.stream().allMatch(s -> SmartScopes.parse(s) == null)
                        && consent.getScopes().stream().anyMatch(s -> SmartScopes.parse(s) != null);
        return new OAuth2AuthorizationConsentAuthenticationToken(
                consent.getAuthorizationUri(),
                consent.getClientId(),
                (Authentication) consent.getPrincipal(),
                consent.getState(),
                nothing ? Set.of() : given,
                consent.getAdditionalParameters());
    }

    private static void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        Set<String> registered = context.getRegisteredClient().getScopes();
        if (!asked.getScopes().stream().allMatch(s -> SmartScopes.covers(registered, s))) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_SCOPE,
                            "The program is not registered for all of these scopes",
                            null),
                    asked);
        }
    }

    /** Whose data the token opens stands beside it too, as SMART App Launch asks. */
    void configure(OAuth2TokenEndpointConfigurer endpoint) {
        var handler = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        handler.setAccessTokenResponseCustomizer(PersonGrants::complete);
        endpoint.accessTokenResponseHandler(handler);
    }

    private static void complete(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken answer = context.getAuthentication();
        Map<String, Object> told = new HashMap<>(answer.getAdditionalParameters());
        for (String claim : List.of("patient", "fhirUser")) {
            String value = claim(answer.getAccessToken().getTokenValue(), claim);
            if (value != null) {
                told.put(claim, value);
            }
        }
        context.getAccessTokenResponse().additionalParameters(told);
    }

    private static @Nullable String claim(String token, String name) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim(name);
        } catch (ParseException notOurs) {
            return null;
        }
    }
}
