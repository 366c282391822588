package fi.polku.access;

import fi.polku.platform.Now;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of signing in, and what stands in for services that are not connected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, AuthorizationSettings.class})
class SignInConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Authorizations mandates(AuthorizationSettings settings, Now now) {
        return settings.on() ? new SuomiFiAuthorizations(settings, now) : new NoAuthorizations();
    }

    @Bean
    @ConditionalOnMissingBean
    Identification identification(SignInSettings settings) {
        return new SuomiFiAttributes(settings.claims());
    }
}
