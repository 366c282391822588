package fi.polku.fhir.server;

import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Makes one posted resource by the same rules as an entry of a transaction. */
public interface Creator {
    /**
     * Takes the resource in.
     *
     * @param condition a query that must find nothing for the resource to be made
     */
    Created create(Resource resource, @Nullable String condition);

    /** The id of what was made now, or of what was there already. */
    record Created(UUID id, boolean now) {}
}
