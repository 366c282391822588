package fi.polku.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of signing in, and what stands in for services that are not connected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Authorizations mandates() {
        return new NoAuthorizations();
    }

    @Bean
    @ConditionalOnMissingBean
    Identification identification(SignInSettings settings) {
        return new SuomiFiAttributes(settings.claims());
    }
}
