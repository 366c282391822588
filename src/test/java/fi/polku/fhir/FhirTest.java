package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import fi.polku.client.IdentityCode;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Machine;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A machine that speaks FHIR to the running server over HTTP, as another system would. */
public abstract class FhirTest extends DatabaseTest {
    static final FhirContext FHIR = FhirContext.forR4();
    static final String BASE = "https://polku.example/fhir";
    private static final FhirValidator VALIDATOR = validator();
    private static final AtomicInteger CODES = new AtomicInteger();

    @LocalServerPort int port;

    String base() {
        return "http://localhost:" + port + "/fhir";
    }

    IGenericClient client() {
        FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        FHIR.getRestfulClientFactory().setSocketTimeout(300_000);
        IGenericClient client = FHIR.newRestfulGenericClient(base());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token("")));
        return client;
    }

    String token(String scope) {
        return Machine.token(port, scope);
    }

    HttpResponse<String> get(String path, String token) {
        return send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    HttpResponse<String> post(String path, String token, String body) {
        return Machine.post(port, path, token, body);
    }

    static HttpResponse<String> send(HttpRequest request) {
        return Machine.send(request);
    }

    Bundle search(String query) {
        return client().search().byUrl(query).returnBundle(Bundle.class).execute();
    }

    /** Every page of a search. */
    List<Bundle.BundleEntryComponent> all(String query) {
        Bundle page = search(query);
        var entries = new ArrayList<>(page.getEntry());
        while (page.getLink(Bundle.LINK_NEXT) != null) {
            page = client().loadPage().next(page).execute();
            entries.addAll(page.getEntry());
        }
        return entries;
    }

    /**
     * An answer that is an OperationOutcome, valid itself, naming the element when one is given.
     */
    static OperationOutcome expect(
            HttpResponse<String> response, int status, @Nullable String element) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        OperationOutcome outcome =
                FHIR.newJsonParser().parseResource(OperationOutcome.class, response.body());
        assertThat(errors(outcome)).isEmpty();
        assertThat(response.body()).doesNotContain("Exception", "HAPI-", "at fi.polku", "SQL");
        if (element != null) {
            assertThat(outcome.getIssueFirstRep().getExpression())
                    .as(response.body())
                    .extracting(e -> e.getValue())
                    .contains(element);
        }
        return outcome;
    }

    /** Identity codes that no other test uses: born on a day of its own, of a test number. */
    static String identityCode() {
        return IdentityCode.of(LocalDate.of(1931, 1, 1).plusDays(CODES.getAndIncrement()), 'Y', 950)
                .value();
    }

    /** What base R4 finds wrong in a resource. */
    static List<String> errors(Resource resource) {
        return messages(resource, ResultSeverityEnum.ERROR);
    }

    static List<String> messages(Resource resource, ResultSeverityEnum from) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(m -> m.getSeverity().compareTo(from) >= 0)
                .map(m -> resource.fhirType() + " " + m.getLocationString() + ": " + m.getMessage())
                .toList();
    }

    static List<String> errorsIn(Bundle bundle) {
        return bundle.getEntry().stream().flatMap(e -> errors(e.getResource()).stream()).toList();
    }

    private static FhirValidator validator() {
        var chain =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(FHIR),
                        new CommonCodeSystemsTerminologyService(FHIR),
                        new InMemoryTerminologyServerValidationSupport(FHIR));
        return FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }
}
