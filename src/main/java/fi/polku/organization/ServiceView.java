package fi.polku.organization;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ServiceId;
import java.util.List;
import java.util.UUID;

/**
 * A service with its name and plain description; {@code units} are the ids of those who give it.
 *
 * @param sector HEALTH, SOCIAL, ORAL or PARTNER
 */
public record ServiceView(
        ServiceId id,
        String code,
        String sector,
        LocalizedText name,
        LocalizedText description,
        List<UUID> units) {}
