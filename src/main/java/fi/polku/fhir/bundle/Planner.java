package fi.polku.fhir.bundle;

import fi.polku.fhir.bundle.Plan.Fate;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Elements;
import fi.polku.fhir.server.Registry;
import fi.polku.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what becomes of each resource that was sent, before anything is made. */
@Component
class Planner {
    /**
     * What has a place in Polku, in the order in which it is made. An observation gets its id where
     * scores are kept, so it is made before whatever may refer to it.
     */
    static final List<String> PLACED =
            List.of(
                    "Patient",
                    "Observation",
                    "Organization",
                    "Practitioner",
                    "Location",
                    "PractitionerRole",
                    "Encounter",
                    "CareTeam",
                    "Goal",
                    "CarePlan",
                    "Appointment");

    private final Door door;
    private final Registry registry;
    private final Elements elements;
    private final ScoreImport scores;
    private final ReceivedQueries queries;

    Planner(
            Door door,
            Registry registry,
            Elements elements,
            ScoreImport scores,
            ReceivedQueries queries) {
        this.door = door;
        this.registry = registry;
        this.elements = elements;
        this.scores = scores;
        this.queries = queries;
    }

    List<Plan> plan(List<BundleEntryComponent> entries, int first) {
        queries.lock(
                entries.stream()
                        .filter(e -> e.getRequest().hasIfNoneExist())
                        .map(e -> e.getRequest().getUrl() + "?" + e.getRequest().getIfNoneExist())
                        .toList());
        List<Plan> plans = new ArrayList<>();
        Map<String, UUID> conditions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            BundleEntryComponent entry = entries.get(i);
            String path = "Bundle.entry[" + (first + i) + "]";
            if (!entry.hasResource()) {
                throw Wrong.element(path + ".resource", "The entry has no resource.");
            }
            if (entry.getRequest().getMethod() != HTTPVerb.POST) {
                throw Wrong.element(
                        path + ".request.method", "Only POST is taken in a transaction here.");
            }
            String type = entry.getResource().fhirType();
            String url = entry.getRequest().getUrl();
            if (url == null || !url.split("\\?", 2)[0].equals(type)) {
                throw Wrong.element(
                        path + ".request.url", "The address of a POST is the type, " + type + ".");
            }
            plans.add(
                    plan(
                            path,
                            Objects.requireNonNullElse(entry.getFullUrl(), ""),
                            entry.getResource(),
                            entry.getRequest().getIfNoneExist(),
                            conditions));
        }
        return plans;
    }

    /** The plan of a resource that came by itself. */
    Plan plan(Resource resource, @Nullable String condition) {
        if (condition != null) {
            queries.lock(List.of(condition));
        }
        return plan("", "", resource, condition, new HashMap<>());
    }

    private Plan plan(
            String entry,
            String fullUrl,
            Resource resource,
            @Nullable String condition,
            Map<String, UUID> conditions) {
        String type = resource.fhirType();
        if (!PLACED.contains(type) || (resource instanceof Observation o && !scores.isScore(o))) {
            return new Plan(entry, fullUrl, resource, Fate.LEFT_OUT, null);
        }
        door.requireWrite(type);
        Plan plan = new Plan(entry, fullUrl, resource, Fate.MAKE, Ids.next());
        elements.check(plan.path(), resource);
        if (resource instanceof DomainResource d && d.hasModifierExtension()) {
            throw Wrong.element(
                    plan.path() + ".modifierExtension",
                    "A modifier extension is not understood here, and so its resource cannot be.");
        }
        if (condition == null) {
            return plan;
        }
        UUID known = known(entry, type, condition, conditions);
        if (known != null) {
            return new Plan(entry, fullUrl, resource, Fate.FOUND, known);
        }
        // A patient's id is known only when the patient has been made.
        if (!type.equals("Patient")) {
            conditions.put(type + "?" + condition, Objects.requireNonNull(plan.id));
        }
        return plan;
    }

    private @Nullable UUID known(
            String entry, String type, String condition, Map<String, UUID> conditions) {
        String key = type + "?" + condition;
        if (conditions.containsKey(key)) {
            return conditions.get(key);
        }
        String at = entry.isEmpty() ? "If-None-Exist" : entry + ".request.ifNoneExist";
        List<UUID> found = registry.find(type, Conditions.parse(condition, at));
        if (found.size() > 1) {
            throw Wrong.manifold(at, "More than one is found by " + condition + ".");
        }
        if (found.isEmpty()) {
            return null;
        }
        conditions.put(key, found.getFirst());
        return found.getFirst();
    }

    static Set<String> placed() {
        return Set.copyOf(PLACED);
    }
}
