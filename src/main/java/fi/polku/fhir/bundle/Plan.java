package fi.polku.fhir.bundle;

import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What becomes of one entry of a bundle. */
final class Plan {
    final int index;
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

    Plan(int index, String fullUrl, Resource resource, Fate fate, @Nullable UUID id) {
        this.index = index;
        this.fullUrl = fullUrl;
        this.resource = resource;
        this.type = resource.fhirType();
        this.fate = fate;
        this.id = id;
    }

    String path() {
        return "Bundle.entry[" + index + "].resource";
    }
}
