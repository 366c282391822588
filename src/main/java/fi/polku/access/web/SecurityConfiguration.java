package fi.polku.access.web;

import fi.polku.access.ProgramToken;
import fi.polku.access.SignInSettings;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The chains of the doors, in order: the authorization server, machines, files that are
 * everybody's, people. Denies by default.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    static SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** A cookie of its own: a form open for hours works after the session has ended. */
    @Bean
    static CookieCsrfTokenRepository formTokens(SignInSettings settings) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("polku-form");
        cookie.setCookieCustomizer(c -> {
            c.sameSite("Lax").path("/");
            if (settings.secureCookies()) {
                c.secure(true);
            }
        });
        return cookie;
    }

    /**
     * The session's cookie goes over https only where the address is https, or always if so set.
     */
    @Bean
    static DefaultCookieSerializerCustomizer sessionCookie(SignInSettings settings) {
        return cookie -> {
            if (settings.secureCookies()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            MachineGrants machines,
            PersonGrants people,
            SecurityContextRepository contexts,
            SignedIn signedIn,
            Refused refused)
            throws Exception {
        http.addFilterAfter(new SessionEnd(signedIn), SecurityContextHolderFilter.class);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
            server.authorizationEndpoint(people::configure);
            server.tokenEndpoint(endpoint -> {
                machines.configure(endpoint);
                people.configure(endpoint);
            });
        });
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        http.securityContext(c -> c.securityContextRepository(contexts));
        http.requestCache(c -> c.requestCache(new NullRequestCache()));
        http.exceptionHandling(e -> e.authenticationEntryPoint(refused));
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** Machines come with a token of their own; they have no session and no cookie to steal. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, MachineDoor door, OutsideTokens tokens)
            throws Exception {
        http.securityMatcher("/fhir/**", "/api/**");
        http.csrf(c -> c.disable());
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(c -> c.requestCache(new NullRequestCache()));
        http.oauth2ResourceServer(r ->
                r.authenticationEntryPoint(door)
                        .accessDeniedHandler(door)
                        .jwt(j -> j.decoder(tokens::decode).jwtAuthenticationConverter(door)));
        http.exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door));
        http.authorizeHttpRequests(a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/fhir/metadata",
                                "/fhir/.well-known/smart-configuration")
                        .permitAll()
                        // Law is everybody's: no personal data goes in and none comes out.
                        .requestMatchers("/api/deadlines/**", "/api/openapi.json")
                        .permitAll()
                        // What is not FHIR is for programs by themselves.
                        .requestMatchers("/api/**")
                        .access((who, request) ->
                                new AuthorizationDecision(who.get() instanceof ProgramToken))
                        .anyRequest()
                        .authenticated());
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** Stylesheet, script and pictures: nothing of anybody, so browsers may keep them. */
    @Bean
    @Order(3)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher("/ui/**", "/webjars/**", "/favicon.ico", "/robots.txt");
        http.csrf(c -> c.disable());
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(c -> c.requestCache(new NullRequestCache()));
        http.authorizeHttpRequests(a -> a.anyRequest().permitAll());
        http.headers(h -> {
            headers(h);
            h.cacheControl(c -> c.disable());
        });
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository formTokens,
            Doors doors,
            SignedIn signedIn,
            SignOut signOut,
            Refused refused)
            throws Exception {
        http.addFilterAfter(new SessionEnd(signedIn), SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(a ->
                a.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(doors));
        http.securityContext(c -> c.securityContextRepository(contexts));
        // The page first asked for travels in the address, so nobody unknown gets a session row.
        http.requestCache(c -> c.requestCache(new NullRequestCache()));
        http.csrf(c ->
                c.csrfTokenRepository(formTokens)
                        // An anonymous form has no authority that another site could
                        // borrow (the session cookie does not travel with a post from
                        // elsewhere), and a person who asks for help must never be
                        // stopped by an expired token.
                        .ignoringRequestMatchers("/contact", "/contact/**")
                        // The issuer of sign-in tells of a sign-out with a signed token of its own.
                        .ignoringRequestMatchers("/sign-in/issuer/ended"));
        http.exceptionHandling(
                e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused));
        http.logout(l ->
                l.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessHandler(signOut));
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** What browsers may do stands on every answer before any chain: see PolicyHeaders. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(Customizer.withDefaults());
    }
}
