package fi.polku.access.web;

import fi.polku.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The chains of the doors, in order: the authorization server, machines, people. Denies by default.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String POLICY =
            "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, MachineGrants machines)
            throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
            server.tokenEndpoint(machines::configure);
        });
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        http.exceptionHandling(
                e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")));
        return http.build();
    }

    /** Machines come with a token of their own; they have no session and no cookie to steal. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        http.securityMatcher("/fhir/**", "/api/**");
        http.csrf(c -> c.disable());
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.oauth2ResourceServer(r -> r.jwt(Customizer.withDefaults()));
        http.authorizeHttpRequests(a ->
                a.requestMatchers(HttpMethod.GET, "/fhir/metadata")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(a -> {
            a.requestMatchers(Doors.OPEN.toArray(String[]::new)).permitAll();
            a.requestMatchers("/actuator/prometheus", "/actuator/info").access(new LoopbackOnly());
            a.requestMatchers("/sign-out").authenticated();
            Doors.BY_ROLE.forEach((door, roles) ->
                    a.requestMatchers(door)
                            .hasAnyRole(roles.stream().map(Role::name).toArray(String[]::new)));
            a.anyRequest().denyAll();
        });
        http.csrf(c -> {
            var cookie = new CookieCsrfTokenRepository();
            cookie.setCookieCustomizer(k -> k.sameSite("Lax").path("/"));
            c.csrfTokenRepository(cookie);
            c.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler());
            // An anonymous form has no authority that another site could borrow, and a person
            // who asks for help must never be stopped by an expired token.
            c.ignoringRequestMatchers("/contact", "/contact/**");
        });
        http.exceptionHandling(
                e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")));
        http.logout(l -> l.logoutUrl("/sign-out").logoutSuccessUrl("/"));
        http.headers(h ->
                h.contentSecurityPolicy(p -> p.policyDirectives(POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }
}
