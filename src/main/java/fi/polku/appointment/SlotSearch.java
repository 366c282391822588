package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among slots; what is null is not asked. Pages go by id.
 *
 * @param free true = only free, false = only taken
 */
public record SlotSearch(
        @Nullable List<UUID> ids,
        @Nullable ScheduleId schedule,
        @Nullable ProfessionalId professional,
        @Nullable ServiceType service,
        @Nullable Boolean free,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID after,
        int limit) {}
