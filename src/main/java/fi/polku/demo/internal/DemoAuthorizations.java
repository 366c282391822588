package fi.polku.demo.internal;

import fi.polku.access.AuthorizationSettings;
import fi.polku.access.Authorizations;
import fi.polku.access.SuomiFiAuthorizations;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.demo.SuomiFiStandIn;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.guard.FormTarget;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * In the demonstration a service of mandates of one's own, so that acting for another can be gone
 * through to the end: {@code polku.demo.authorizations-port} says where it answers. It lets each
 * one act for the minor children of whom custody has been written down.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("polku.demo.authorizations-port")
class DemoAuthorizations {
    private static final String NAME = "polku-esittely";

    /** Made at each start: nobody else has to know them. */
    private final String secret = UUID.randomUUID().toString();

    private final String tokenSecret = UUID.randomUUID().toString();

    @Bean(destroyMethod = "close")
    SuomiFiStandIn suomiFiStandIn(
            @Value("${polku.demo.authorizations-port}") int port,
            ObjectProvider<Clients> clients,
            DemoQueries queries) {
        return new SuomiFiStandIn(
                port,
                NAME,
                secret,
                tokenSecret,
                code -> principals(code, clients.getObject(), queries));
    }

    private static List<SuomiFiStandIn.Principal> principals(
            String code, Clients clients, DemoQueries queries) {
        ClientId parent = clients.byIdentityCode(code).orElse(null);
        return parent == null
                ? List.of()
                : queries.listInCustody(parent).stream()
                        .flatMap(child -> principal(clients.get(child)))
                        .toList();
    }

    private static Stream<SuomiFiStandIn.Principal> principal(ClientDetails child) {
        return Stream.ofNullable(child.identityCode())
                .map(c ->
                        new SuomiFiStandIn.Principal(
                                Objects.requireNonNull(c),
                                child.name(),
                                SuomiFiAuthorizations.matters()));
    }

    @Bean
    @Primary
    Authorizations demoAuthorizations(SuomiFiStandIn service, Now now) {
        return new SuomiFiAuthorizations(
                new AuthorizationSettings(
                        service.address(),
                        NAME,
                        secret,
                        tokenSecret,
                        "",
                        java.time.Duration.ofSeconds(5)),
                now);
    }

    @Bean
    FormTarget demoAuthorizationsTarget(SuomiFiStandIn service) {
        return service::address;
    }
}
