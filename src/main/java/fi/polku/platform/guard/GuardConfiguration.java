package fi.polku.platform.guard;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who may say for whom a request comes, before anything else looks at it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, Sizes.class})
class GuardConfiguration {

    /** The container's own words would tell of it, and have a style inside. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ContainerRefusals.class.getName());
                    }
                });
    }

    /**
     * {@code polku.trusted-proxies}: the addresses of the proxies in front, for example {@code
     * 10.1.2.0/24}. Empty = requests come straight from their callers.
     */
    @Bean
    static FilterRegistrationBean<ForwardedBy> forwardedBy(
            @Value("${polku.trusted-proxies:}") List<String> proxies) {
        var filter =
                new FilterRegistrationBean<>(
                        new ForwardedBy(
                                proxies.stream()
                                        .map(String::strip)
                                        .filter(p -> !p.isEmpty())
                                        .map(Network::of)
                                        .toList()));
        filter.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
