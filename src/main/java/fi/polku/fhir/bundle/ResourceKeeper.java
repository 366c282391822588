package fi.polku.fhir.bundle;

import fi.polku.access.Actor;
import fi.polku.fhir.server.Received;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a resource of another organisation as it is but for what describes its first home: profile,
 * narrative, local extensions.
 */
@Component
class ResourceKeeper {
    private final ReceivedQueries queries;
    private final Received received;

    ResourceKeeper(ReceivedQueries queries, Received received) {
        this.queries = queries;
        this.received = received;
    }

    void keep(Actor actor, Plan plan, Instant at) {
        Resource resource = plan.resource;
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
}
