package fi.polku.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import fi.polku.access.Denied;
import fi.polku.fhir.search.BadSearch;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.text.Bundles;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Every error as an OperationOutcome that names the element and says why, and nothing of the
 * machinery.
 */
@Component
@Interceptor
public class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "(?:\\[element=\"|Unknown element '|Unrecogni[sz]ed property '|element ')([A-Za-z0-9_.\\[\\]]+)");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Bundles bundles;

    Outcomes(Bundles bundles) {
        this.bundles = bundles;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException asOutcome(
            @Nullable RequestDetails request, Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            switch (cause) {
                case Refusal r -> {
                    return refused(List.of(r));
                }
                case Refusals r -> {
                    return refused(r.all());
                }
                case Denied d -> {
                    String message = "The scopes of the token do not give the right to this.";
                    return new ForbiddenOperationException(
                            message, outcome(IssueType.FORBIDDEN, message, d.getMessage()));
                }
                case BadSearch b -> {
                    return new InvalidRequestException(
                            b.getMessage(),
                            outcome(IssueType.INVALID, b.getMessage(), b.parameter()));
                }
                case DuplicateKeyException d -> {
                    String message = "Somebody made the same at the same time. Try again.";
                    return new ResourceVersionConflictException(
                            message, outcome(IssueType.CONFLICT, message, type(request)));
                }
                case DataFormatException d -> {
                    String message = plain(String.valueOf(d.getMessage()));
                    return new InvalidRequestException(
                            message,
                            outcome(IssueType.INVALID, message, wrongValue(request, message)));
                }
                default -> cause = cause.getCause();
            }
        }
        if (thrown instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            if (known.getMessage() != null && !namesElement(known)) {
                String message = plain(known.getMessage());
                known.setOperationOutcome(
                        outcome(
                                type(known.getStatusCode()),
                                message,
                                Objects.requireNonNullElse(
                                        element(request, message), type(request))));
            }
            return known;
        }
        String id = Ids.next().toString().substring(24);
        LOG.error("Fault {} in FHIR", id, thrown);
        String message = "The fault is ours. Code of the fault: " + id;
        return new InternalErrorException(message, outcome(IssueType.EXCEPTION, message, null));
    }

    /** Without the numbers by which the machinery knows its messages. */
    private static String plain(String message) {
        return message.replaceAll("HAPI-\\d+: ", "");
    }

    private static boolean namesElement(BaseServerResponseException known) {
        return known.getOperationOutcome() instanceof OperationOutcome outcome
                && outcome.getIssue().stream().anyMatch(i -> !i.getExpression().isEmpty());
    }

    /** The element that the parser names, else the parameter whose value it quotes. */
    private static @Nullable String wrongValue(@Nullable RequestDetails request, String message) {
        String element = element(request, message);
        if (element == null && request != null && request.getParameters() != null) {
            for (var parameter : request.getParameters().entrySet()) {
                for (String value : parameter.getValue()) {
                    Matcher quoted = QUOTED.matcher(message);
                    if (quoted.find() && value.startsWith(quoted.group(1))) {
                        return parameter.getKey();
                    }
                }
            }
        }
        return element;
    }

    private UnprocessableEntityException refused(List<Refusal> refusals) {
        OperationOutcome outcome = new OperationOutcome();
        for (Refusal refusal : refusals) {
            String message = bundles.in("en").text(refusal.key(), refusal.arguments());
            issue(outcome, IssueType.BUSINESSRULE, message, refusal.field());
        }
        return new UnprocessableEntityException(
                outcome.getIssueFirstRep().getDiagnostics(), outcome);
    }

    /** One error with its reason and the element it concerns. */
    public static OperationOutcome outcome(
            IssueType type, @Nullable String message, @Nullable String element) {
        OperationOutcome outcome = new OperationOutcome();
        issue(outcome, type, message, element);
        return outcome;
    }

    private static void issue(
            OperationOutcome outcome,
            IssueType type,
            @Nullable String message,
            @Nullable String element) {
        var issue =
                outcome.addIssue()
                        .setSeverity(IssueSeverity.ERROR)
                        .setCode(type)
                        .setDiagnostics(message);
        if (element != null && !element.isBlank()) {
            issue.addExpression(element);
        }
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404, 410 -> IssueType.NOTFOUND;
            case 412 -> IssueType.CONFLICT;
            case 422 -> IssueType.BUSINESSRULE;
            default -> IssueType.INVALID;
        };
    }

    /** The type in the address, when there is nothing closer to name. */
    private static String type(@Nullable RequestDetails request) {
        return request == null || request.getResourceName() == null
                ? ""
                : request.getResourceName();
    }

    private static @Nullable String element(@Nullable RequestDetails request, String message) {
        Matcher matcher = ELEMENT.matcher(message);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1);
        String type = request == null ? null : request.getResourceName();
        return type == null || name.startsWith(type) ? name : type + "." + name;
    }
}
