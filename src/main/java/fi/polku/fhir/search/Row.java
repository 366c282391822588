package fi.polku.fhir.search;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every row behind a resource tells. */
public interface Row {
    UUID id();

    Instant updatedAt();

    /** Whom the resource is about, when it is about a person. */
    @Nullable ClientId clientId();

    /**
     * The resource as it was received, when it came from elsewhere; the other columns only serve
     * the search then.
     */
    @Nullable Json content();
}
