package fi.polku.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** Tells in the capability statement what the methods do not tell: includes and how to come in. */
@Component
@Interceptor
public class Capabilities {
    private final Includes includes;
    private final Set<String> types;

    Capabilities(Includes includes, List<Provider<?>> providers) {
        this.includes = includes;
        this.types = providers.stream().map(Provider::typeName).collect(Collectors.toSet());
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance statement) {
        var rest = ((CapabilityStatement) statement).getRestFirstRep();
        rest.getSecurity()
                .setService(
                        List.of(
                                new CodeableConcept(
                                        new Coding(
                                                "http://terminology.hl7.org/CodeSystem/restful-security-service",
                                                "SMART-on-FHIR",
                                                "SMART-on-FHIR"))))
                .setDescription(
                        "SMART App Launch. A program by itself: client credentials at"
                                + " /oauth2/token, scopes system/…. A program for a person:"
                                + " authorization code with PKCE at /oauth2/authorize, scopes"
                                + " patient/… of a client's own data and user/… of what a"
                                + " professional may see; every read and search answers what that"
                                + " person may see. Scopes of either version, such as"
                                + " patient/Observation.read and patient/Observation.rs. Addresses:"
                                + " /fhir/.well-known/smart-configuration.");
        rest.getResource()
                .forEach(resource ->
                        resource.setSearchInclude(
                                types.contains(resource.getType())
                                        ? includes.offered(resource.getType()).stream()
                                                .map(StringType::new)
                                                .toList()
                                        : List.of()));
    }
}
