package fi.polku.fhir.bundle;

import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What becomes of one resource that was sent. */
final class Plan {
    final String entry;
    final String fullUrl;
    final Resource resource;
    final String type;
    final Fate fate;
    @Nullable UUID id;

    /** Made now, there already, or without a place here. */
    enum Fate {
        MAKE,
        FOUND,
        LEFT_OUT
    }

    /**
     * A plan.
     *
     * @param entry where the entry is in its bundle; empty when the resource came by itself
     */
    Plan(String entry, String fullUrl, Resource resource, Fate fate, @Nullable UUID id) {
        this.entry = entry;
        this.fullUrl = fullUrl;
        this.resource = resource;
        this.type = resource.fhirType();
        this.fate = fate;
        this.id = id;
    }

    /** The resource as an error names it. */
    String path() {
        return entry.isEmpty() ? type : entry + ".resource";
    }
}
