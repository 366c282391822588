package fi.polku.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * HAPI's plain server at {@code /fhir}. It wakes at the first request, so that starting does not
 * wait for it.
 */
@Configuration(proxyBeanMethods = false)
class FhirServer {

    /** Strict: an element that we do not know is an error that names it, never silently lost. */
    @Bean
    static FhirContext fhirContext() {
        FhirContext context = FhirContext.forR4();
        context.setParserErrorHandler(new StrictErrorHandler());
        return context;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(
            FhirContext context,
            List<IResourceProvider> providers,
            List<SystemProvider> system,
            Outcomes outcomes,
            Capabilities capabilities,
            SmartConfiguration smart) {
        RestfulServer server = new Silent(context);
        server.setResourceProviders(List.copyOf(providers));
        server.setPlainProviders(List.<Object>copyOf(system));
        server.registerInterceptor(outcomes);
        server.registerInterceptor(capabilities);
        server.registerInterceptor(smart);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setServerName("Polku");
        server.setServerVersion("0.1");
        server.setImplementationDescription(
                "Polku: integrated health and social care, FHIR R4 façade");
        ServletRegistrationBean<RestfulServer> registration =
                new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        return registration;
    }

    /** What it is built with and in which version is nobody's business. */
    private static final class Silent extends RestfulServer {
        private static final long serialVersionUID = 1L;

        Silent(FhirContext context) {
            super(context);
        }

        @Override
        public void addHeadersToResponse(HttpServletResponse response) {
            // Nothing: the one header of the superclass tells of the library.
        }
    }
}
