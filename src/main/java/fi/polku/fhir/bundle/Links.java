package fi.polku.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The references of one bundle: to its other entries by full URL, to what is here already by id or
 * by a conditional query. A reference to something without a place here stays as identifier and
 * display.
 */
final class Links {
    private static final Map<String, String> TYPES =
            Map.of(
                    "practitioner", "Practitioner",
                    "organization", "Organization",
                    "managingOrganization", "Organization",
                    "location", "Location");

    private final Map<String, Plan> byUrl = new HashMap<>();
    private final Map<String, UUID> byQuery = new HashMap<>();
    private final Registry registry;
    private final Set<String> placed;
    private final FhirTerser terser;

    Links(FhirContext context, Registry registry, Set<String> placed, List<Plan> plans) {
        this.registry = registry;
        this.placed = placed;
        this.terser = context.newTerser();
        for (Plan plan : plans) {
            if (!plan.fullUrl.isEmpty() && byUrl.put(plan.fullUrl, plan) != null) {
                throw Wrong.element(
                        plan.entry + ".fullUrl",
                        "Two entries of the bundle have the full URL " + plan.fullUrl + ".");
            }
        }
        plans.forEach(this::remember);
    }

    private void remember(Plan plan) {
        UUID id = plan.id;
        if (id != null) {
            identifiers(plan.resource)
                    .forEach(i ->
                            byQuery.putIfAbsent(
                                    plan.type + "?" + i.getSystem() + "|" + i.getValue(), id));
        }
    }

    /** Points every reference of the resource to where its target is here. */
    void resolve(Plan plan) {
        for (ResourceReferenceInfo info : terser.getAllResourceReferences(plan.resource)) {
            Reference reference = (Reference) info.getResourceReference();
            String target = reference.getReference();
            if (target == null) {
                known(reference, info.getName());
                continue;
            }
            if (target.startsWith("#")) {
                continue;
            }
            String path = plan.path() + "." + info.getName();
            reference.setResource(null);
            Plan inBundle = inBundle(plan, target);
            if (inBundle != null) {
                point(reference, inBundle);
            } else if (target.startsWith("urn:")) {
                throw Wrong.reference(
                        path, "No entry of the bundle has the full URL " + target + ".");
            } else if (target.contains("?")) {
                conditional(reference, target, path);
            } else {
                literal(reference, target, path);
            }
        }
    }

    /** The entry that a full URL names, or a relative reference beside the entry's own full URL. */
    private @Nullable Plan inBundle(Plan from, String target) {
        Plan found = byUrl.get(target);
        if (found == null && from.fullUrl.startsWith("http") && !target.contains(":")) {
            found = byUrl.get(from.fullUrl.replaceFirst("/[A-Za-z]+/[^/]+$", "") + "/" + target);
        }
        return found;
    }

    /**
     * A reference by identifier alone points to who is known here by it, when there is exactly one.
     */
    private void known(Reference reference, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null
                || !reference.getIdentifier().hasSystem()
                || !reference.getIdentifier().hasValue()) {
            return;
        }
        String token =
                reference.getIdentifier().getSystem() + "|" + reference.getIdentifier().getValue();
        UUID id = byQuery.get(type + "?" + token);
        if (id == null) {
            List<UUID> found = registry.find(type, Map.of("identifier", List.of(token)));
            if (found.size() != 1) {
                return;
            }
            id = found.getFirst();
            byQuery.put(type + "?" + token, id);
        }
        reference.setReference(type + "/" + id);
    }

    private static void point(Reference reference, Plan target) {
        if (target.id != null) {
            reference.setReference(target.type + "/" + target.id);
            return;
        }
        Identifier identifier =
                identifiers(target.resource).stream()
                        .filter(i -> i.hasSystem() && i.hasValue())
                        .findFirst()
                        .orElseGet(() ->
                                new Identifier().setSystem(Fhir.URI).setValue(target.fullUrl));
        outside(reference, target.type, identifier);
        if (!reference.hasDisplay()) {
            String display = display(target.resource);
            if (display != null) {
                reference.setDisplay(display);
            }
        }
    }

    private static void outside(Reference reference, String type, Identifier identifier) {
        reference.setReference(null);
        reference.setType(type);
        reference.setIdentifier(
                new Identifier().setSystem(identifier.getSystem()).setValue(identifier.getValue()));
    }

    private void conditional(Reference reference, String target, String path) {
        int mark = target.indexOf('?');
        String type = target.substring(0, mark);
        String query = target.substring(mark + 1);
        String token =
                query.startsWith("identifier=") ? query.substring("identifier=".length()) : "";
        if (!placed.contains(type)) {
            int bar = token.indexOf('|');
            if (bar < 0) {
                throw Wrong.reference(path, "The reference " + target + " cannot be kept.");
            }
            outside(
                    reference,
                    type,
                    new Identifier()
                            .setSystem(token.substring(0, bar))
                            .setValue(token.substring(bar + 1)));
            return;
        }
        UUID id = byQuery.get(type + "?" + token);
        if (id == null) {
            id = one(type, Conditions.parse(query, path), target, path);
            byQuery.put(type + "?" + token, id);
        }
        reference.setReference(type + "/" + id);
    }

    private UUID one(String type, Map<String, List<String>> query, String target, String path) {
        List<UUID> found = registry.find(type, query);
        return switch (found.size()) {
            case 0 -> throw Wrong.reference(path, "Nothing is found by " + target + ".");
            case 1 -> found.getFirst();
            default -> throw Wrong.manifold(path, "More than one is found by " + target + ".");
        };
    }

    private void literal(Reference reference, String target, String path) {
        String[] parts = target.replaceFirst("/_history/.*", "").split("/", -1);
        String type = parts.length < 2 ? "" : parts[parts.length - 2];
        UUID uuid = uuid(parts[parts.length - 1]);
        boolean here = uuid != null && registry.exists(type, uuid);
        if (!here && (target.contains(":") || (!type.isEmpty() && !placed.contains(type)))) {
            outside(reference, type, new Identifier().setSystem(Fhir.URI).setValue(target));
            return;
        }
        if (!here) {
            throw Wrong.reference(path, "There is no " + target + " here.");
        }
        reference.setReference(type + "/" + uuid);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static List<Identifier> identifiers(Resource resource) {
        var property = resource.getNamedProperty("identifier");
        return property == null
                ? List.of()
                : property.getValues().stream()
                        .filter(Identifier.class::isInstance)
                        .map(Identifier.class::cast)
                        .toList();
    }

    private static @Nullable String display(Resource resource) {
        var code = resource.getNamedProperty("code");
        if (code != null) {
            for (Base value : code.getValues()) {
                if (value instanceof CodeableConcept concept) {
                    return concept.hasText()
                            ? concept.getText()
                            : concept.getCodingFirstRep().getDisplay();
                }
            }
        }
        return null;
    }
}
