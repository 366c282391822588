package fi.polku.fhir.bundle;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.fhir.bundle.ImportReportQueries.Warning;
import fi.polku.fhir.bundle.Plan.Fate;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each bundle brought, was there already, had no place or was refused: numbers and elements,
 * never what the resources said.
 */
@Service
public class ImportReports {
    private static final int PAGE = 30;
    private final ImportReportQueries queries;
    private final Access access;
    private final Now now;

    ImportReports(ImportReportQueries queries, Access access, Now now) {
        this.queries = queries;
        this.access = access;
        this.now = now;
    }

    /** An entry of a batch that was refused, and why. */
    record Refused(@Nullable Resource resource, OperationOutcome outcome) {}

    /** A transaction that was taken; a part of its own transaction. */
    @Transactional
    void taken(Actor by, List<Plan> plans) {
        save(by, plans, Map.of(), List.of());
    }

    /** A transaction of which nothing was taken. */
    @Transactional
    void refused(Actor by, List<@Nullable Resource> resources, OperationOutcome why) {
        Map<String, Integer> types = new TreeMap<>();
        resources.forEach(r -> types.merge(type(r), 1, Integer::sum));
        save(by, List.of(), types, warnings(null, why));
    }

    /** A batch, each entry of which stood by itself. */
    @Transactional
    void batch(Actor by, List<Plan> taken, List<Refused> refused) {
        Map<String, Integer> types = new TreeMap<>();
        List<Warning> warnings = new ArrayList<>();
        for (Refused one : refused) {
            types.merge(type(one.resource()), 1, Integer::sum);
            warnings.addAll(warnings(type(one.resource()), one.outcome()));
        }
        save(by, taken, types, warnings);
    }

    /** The reports, the newest first, from the one after the given. */
    public ImportPage page(Actor actor, @Nullable UUID after) {
        access.require(actor, ImportPermission.IMPORTS_READ);
        List<ImportSummary> rows = queries.list(after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<ImportSummary> shown = more ? rows.subList(0, PAGE) : rows;
        return new ImportPage(
                List.copyOf(shown), queries.count(), more ? shown.getLast().id() : null);
    }

    /** One report with its warnings. */
    public Optional<ImportDetail> find(Actor actor, UUID id) {
        access.require(actor, ImportPermission.IMPORTS_READ);
        return queries.find(id).map(r -> new ImportDetail(r, queries.listWarnings(id)));
    }

    private void save(
            Actor by, List<Plan> plans, Map<String, Integer> refused, List<Warning> refusals) {
        UUID id = Ids.next();
        Instant at = now.instant();
        int entries = plans.size() + refused.values().stream().mapToInt(n -> n).sum();
        queries.insert(
                id,
                at,
                by.name(),
                entries,
                count(plans, Fate.MAKE),
                count(plans, Fate.FOUND),
                count(plans, Fate.LEFT_OUT),
                refused,
                by.account());
        List<Warning> warnings = new ArrayList<>(leftOut(plans));
        warnings.addAll(refusals);
        queries.insertWarnings(id, warnings, at, by.account());
    }

    /** What had no place, once for each type, with the first of its entries. */
    private static List<Warning> leftOut(List<Plan> plans) {
        Map<String, Warning> byType = new LinkedHashMap<>();
        for (Plan plan : plans) {
            if (plan.fate == Fate.LEFT_OUT) {
                byType.merge(
                        plan.type,
                        new Warning(
                                plan.resource instanceof Observation ? "NO_SCORE" : "NO_PLACE",
                                plan.type,
                                plan.path(),
                                1),
                        (one, other) ->
                                new Warning(
                                        one.kind(),
                                        one.type(),
                                        one.element(),
                                        one.entries() + other.entries()));
            }
        }
        return List.copyOf(byType.values());
    }

    private static List<Warning> warnings(@Nullable String type, OperationOutcome why) {
        return why.getIssue().stream()
                .map(issue ->
                        new Warning(
                                kind(issue.getCode()),
                                type,
                                issue.getExpression().isEmpty()
                                        ? ""
                                        : issue.getExpression().getFirst().getValue(),
                                1))
                .toList();
    }

    private static String kind(OperationOutcome.IssueType code) {
        return switch (code) {
            case NOTFOUND -> "NOT_FOUND";
            case MULTIPLEMATCHES -> "MANY_FOUND";
            case FORBIDDEN -> "NO_RIGHT";
            case EXCEPTION -> "FAULT";
            default -> "WRONG";
        };
    }

    private static String type(@Nullable Resource resource) {
        return resource == null ? "-" : resource.fhirType();
    }

    private static Map<String, Integer> count(List<Plan> plans, Fate fate) {
        Map<String, Integer> counts = new TreeMap<>();
        plans.stream()
                .filter(p -> p.fate == fate)
                .forEach(p -> counts.merge(p.type, 1, Integer::sum));
        return counts;
    }
}
