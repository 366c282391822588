package fi.polku.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import fi.polku.access.Actor;
import fi.polku.fhir.bundle.Plan.Fate;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Received;
import fi.polku.fhir.server.Registry;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a transaction bundle in: everything of it or nothing. */
@Service
class TransactionDesk {
    /** What has a place in Polku, in the order in which it is made. */
    private static final List<String> PLACED =
            List.of(
                    "Patient",
                    "Organization",
                    "Practitioner",
                    "Location",
                    "PractitionerRole",
                    "Encounter",
                    "CareTeam",
                    "Goal",
                    "CarePlan",
                    "Appointment",
                    "Observation");

    private final FhirContext context;
    private final Door door;
    private final Registry registry;
    private final Received received;
    private final Required required;
    private final ReceivedQueries queries;
    private final PatientImport patients;
    private final ScoreImport scores;
    private final Now now;

    TransactionDesk(
            FhirContext context,
            Door door,
            Registry registry,
            Received received,
            Required required,
            ReceivedQueries queries,
            PatientImport patients,
            ScoreImport scores,
            Now now) {
        this.context = context;
        this.door = door;
        this.registry = registry;
        this.received = received;
        this.required = required;
        this.queries = queries;
        this.patients = patients;
        this.scores = scores;
        this.now = now;
    }

    /** Takes every entry of a bundle, or none of them. */
    @Transactional
    public Bundle takeAll(Bundle bundle) {
        List<Plan> plans = plan(bundle.getEntry(), 0);
        take(plans);
        report(plans);
        return response(plans, Bundle.BundleType.TRANSACTIONRESPONSE);
    }

    /** Takes one entry of a batch by itself. */
    @Transactional
    public Plan takeOne(BundleEntryComponent entry, int index) {
        List<Plan> plans = plan(List.of(entry), index);
        take(plans);
        return plans.getFirst();
    }

    @Transactional
    public void reportBatch(List<Plan> plans) {
        report(plans);
    }

    private void take(List<Plan> plans) {
        Actor actor = door.actor();
        Instant at = now.instant();
        for (Plan plan : plans) {
            if (plan.fate == Fate.MAKE && plan.resource instanceof Patient patient) {
                plan.id = patients.take(actor, patient, plan.path()).value();
            }
        }
        Links links = new Links(context, registry, Set.copyOf(PLACED), plans);
        for (String type : PLACED) {
            for (Plan plan : plans) {
                if (plan.fate == Fate.MAKE && plan.type.equals(type)) {
                    make(actor, plan, links, at);
                }
            }
        }
    }

    private List<Plan> plan(List<BundleEntryComponent> entries, int first) {
        List<Plan> plans = new ArrayList<>();
        Map<String, UUID> conditions = new HashMap<>();
        for (int i = first; i < first + entries.size(); i++) {
            BundleEntryComponent entry = entries.get(i - first);
            String path = "Bundle.entry[" + i + "]";
            if (!entry.hasResource()) {
                throw Wrong.element(path + ".resource", "The entry has no resource.");
            }
            if (entry.getRequest().getMethod() != HTTPVerb.POST) {
                throw Wrong.element(
                        path + ".request.method", "Only POST is taken in a transaction here.");
            }
            Resource resource = entry.getResource();
            String type = resource.fhirType();
            String url = entry.getRequest().getUrl();
            if (url == null || !url.split("\\?")[0].equals(type)) {
                throw Wrong.element(
                        path + ".request.url", "The address of a POST is the type, " + type + ".");
            }
            plans.add(plan(i, entry, resource, type, conditions, path));
        }
        return plans;
    }

    private Plan plan(
            int index,
            BundleEntryComponent entry,
            Resource resource,
            String type,
            Map<String, UUID> conditions,
            String path) {
        String fullUrl = Objects.requireNonNullElse(entry.getFullUrl(), "");
        if (!PLACED.contains(type) || (resource instanceof Observation o && !scores.isScore(o))) {
            return new Plan(index, fullUrl, resource, Fate.LEFT_OUT, null);
        }
        door.requireWrite(type);
        required.check(path + ".resource", resource);
        if (resource instanceof DomainResource d && d.hasModifierExtension()) {
            throw Wrong.element(
                    path + ".resource.modifierExtension",
                    "A modifier extension is not understood here, and so its resource cannot be.");
        }
        String condition = entry.getRequest().getIfNoneExist();
        if (condition != null) {
            String key = type + "?" + condition;
            UUID known = conditions.get(key);
            if (known != null) {
                return new Plan(index, fullUrl, resource, Fate.FOUND, known);
            }
            String at = path + ".request.ifNoneExist";
            List<UUID> found = registry.find(type, Conditions.parse(condition, at));
            if (found.size() > 1) {
                throw Wrong.manifold(at, "More than one is found by " + condition + ".");
            }
            if (found.size() == 1) {
                conditions.put(key, found.getFirst());
                return new Plan(index, fullUrl, resource, Fate.FOUND, found.getFirst());
            }
            UUID id = Ids.next();
            if (!type.equals("Patient")) {
                conditions.put(key, id);
            }
            return new Plan(index, fullUrl, resource, Fate.MAKE, id);
        }
        return new Plan(index, fullUrl, resource, Fate.MAKE, Ids.next());
    }

    private void make(Actor actor, Plan plan, Links links, Instant at) {
        switch (plan.resource) {
            case Patient p -> {
                return;
            }
            case Observation o -> {
                links.resolve(plan);
                plan.id = scores.take(actor, o, plan.path());
            }
            default -> keep(actor, plan, links, at);
        }
    }

    /**
     * Keeps the resource as it is but for what describes its first home: profile, narrative, local
     * extensions.
     */
    private void keep(Actor actor, Plan plan, Links links, Instant at) {
        Resource resource = plan.resource;
        links.resolve(plan);
        resource.setMeta(new Meta());
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
            domain.getExtension().clear();
        }
        resource.setId((String) null);
        List<String> identifiers = new ArrayList<>();
        for (Identifier identifier : Links.identifiers(resource)) {
            identifiers.add(
                    Objects.requireNonNullElse(identifier.getSystem(), "")
                            + "|"
                            + identifier.getValue());
            identifiers.add("*|" + identifier.getValue());
        }
        queries.insertUnlessThere(
                Objects.requireNonNull(plan.id),
                plan.type,
                client(resource, plan.path()),
                identifiers,
                Facets.of(resource),
                received.write(resource),
                actor.account(),
                actor.mainRole().name(),
                at);
    }

    private static @Nullable ClientId client(Resource resource, String path) {
        Reference subject =
                switch (resource) {
                    case Encounter e -> e.getSubject();
                    case CareTeam t -> t.getSubject();
                    case CarePlan p -> p.getSubject();
                    case Goal g -> g.getSubject();
                    case Appointment a ->
                            a.getParticipant().stream()
                                    .map(p -> p.getActor())
                                    .filter(r -> Facets.id("Patient", r) != null)
                                    .findFirst()
                                    .orElseGet(Reference::new);
                    default -> null;
                };
        if (subject == null) {
            return null;
        }
        UUID id = Facets.id("Patient", subject);
        if (id == null) {
            String element = resource instanceof Appointment ? ".participant" : ".subject";
            throw Wrong.element(path + element, "It is not said which patient this is about.");
        }
        return new ClientId(id);
    }

    private void report(List<Plan> plans) {
        queries.insertReport(
                Ids.next(),
                now.instant(),
                plans.size(),
                count(plans, Fate.MAKE),
                count(plans, Fate.FOUND),
                count(plans, Fate.LEFT_OUT),
                door.actor().account());
    }

    private static Map<String, Integer> count(List<Plan> plans, Fate fate) {
        Map<String, Integer> counts = new TreeMap<>();
        plans.stream()
                .filter(p -> p.fate == fate)
                .forEach(p -> counts.merge(p.type, 1, Integer::sum));
        return counts;
    }

    private Bundle response(List<Plan> plans, Bundle.BundleType type) {
        Bundle response = new Bundle();
        response.setType(type);
        plans.forEach(plan -> answer(response, plan));
        return response;
    }

    /** Adds what became of one entry. */
    void answer(Bundle response, Plan plan) {
        var answer = response.addEntry().getResponse();
        switch (plan.fate) {
            case MAKE ->
                    answer.setStatus("201 Created")
                            .setLocation(plan.type + "/" + plan.id)
                            .setLastModified(Date.from(now.instant()));
            case FOUND -> answer.setStatus("200 OK").setLocation(plan.type + "/" + plan.id);
            case LEFT_OUT -> answer.setStatus("200 OK").setOutcome(leftOut(plan));
        }
    }

    private static OperationOutcome leftOut(Plan plan) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                .setCode(OperationOutcome.IssueType.NOTSUPPORTED)
                .setDiagnostics(
                        plan.resource instanceof Observation
                                ? "Only final scores of known instruments have a place in Polku;"
                                        + " this observation was not kept."
                                : plan.type + " has no place in Polku; it was not kept.")
                .addExpression(plan.path());
        return outcome;
    }
}
