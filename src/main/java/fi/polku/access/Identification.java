package fi.polku.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person out of the attributes of a strong identification service. A bean of this type
 * replaces the reading of Suomi.fi attributes.
 */
public interface Identification {
    /**
     * A person who has been strongly identified.
     *
     * @param identityCode the national identity code; null = identified without one (a foreigner)
     * @param foreignPerson the service's own id of a foreigner
     * @param nonDisclosure the population register has an information security denial of them
     */
    record Identified(
            @Nullable String identityCode,
            @Nullable String foreignPerson,
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String name,
            boolean nonDisclosure) {}

    /** The person; empty when the attributes identify nobody. */
    Optional<Identified> read(Map<String, Object> attributes);
}
