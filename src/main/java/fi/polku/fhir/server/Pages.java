package fi.polku.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search result bundles; the next link carries all that the next page needs. */
@Component
public class Pages {
    private final Now now;

    Pages(Now now) {
        this.now = now;
    }

    public Bundle bundle(
            RequestDetails request,
            Asked asked,
            List<Resource> found,
            Includes.Included included,
            @Nullable Long total,
            @Nullable String next) {
        return bundle(
                request,
                request.getFhirServerBase() + "/" + request.getResourceName(),
                asked,
                found,
                included,
                total,
                next);
    }

    /**
     * The same for an operation.
     *
     * @param base the address that it was asked at
     */
    Bundle bundle(
            RequestDetails request,
            String base,
            Asked asked,
            List<Resource> found,
            Includes.Included included,
            @Nullable Long total,
            @Nullable String next) {
        Bundle bundle = new Bundle();
        bundle.setId(Ids.next().toString());
        bundle.getMeta().setLastUpdated(Date.from(now.instant()));
        bundle.setType(Bundle.BundleType.SEARCHSET);
        if (total != null) {
            bundle.setTotal(total.intValue());
        }
        bundle.addLink().setRelation("self").setUrl(address(base, asked.self(), null));
        if (next != null) {
            bundle.addLink().setRelation("next").setUrl(address(base, asked.self(), next));
        }
        found.forEach(r -> add(bundle, request, r, Bundle.SearchEntryMode.MATCH));
        included.resources().forEach(r -> add(bundle, request, r, Bundle.SearchEntryMode.INCLUDE));
        if (!included.leftOut().isEmpty()) {
            bundle.addEntry()
                    .setResource(leftOut(included.leftOut()))
                    .getSearch()
                    .setMode(Bundle.SearchEntryMode.OUTCOME);
        }
        return bundle;
    }

    private static OperationOutcome leftOut(Set<String> types) {
        OperationOutcome outcome = new OperationOutcome();
        for (String type : types) {
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                    .setCode(OperationOutcome.IssueType.SUPPRESSED)
                    .setDiagnostics(
                            type
                                    + " was not included: the scopes of the token do not give the"
                                    + " right to it.")
                    .addExpression("_include");
        }
        return outcome;
    }

    private static void add(
            Bundle bundle, RequestDetails request, Resource resource, Bundle.SearchEntryMode mode) {
        bundle.addEntry()
                .setFullUrl(
                        request.getFhirServerBase()
                                + "/"
                                + resource.fhirType()
                                + "/"
                                + resource.getIdElement().getIdPart())
                .setResource(resource)
                .getSearch()
                .setMode(mode);
    }

    private static String address(
            String base, Map<String, List<String>> parameters, @Nullable String token) {
        StringBuilder address = new StringBuilder(base);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        if (token != null) {
            address.append(separator).append("_token=").append(encode(token));
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
