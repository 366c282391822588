package fi.polku.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Resources kept as they were received, to text and back. */
@Component
public class Received {
    private final FhirContext context;

    Received(FhirContext context) {
        this.context = context;
    }

    public Resource read(Json content, UUID id, Instant updatedAt) {
        Resource resource = (Resource) context.newJsonParser().parseResource(content.value());
        resource.setId(id.toString());
        resource.getMeta().setLastUpdated(Date.from(updatedAt));
        return resource;
    }

    public Json write(Resource resource) {
        return new Json(context.newJsonParser().encodeResourceToString(resource));
    }
}
