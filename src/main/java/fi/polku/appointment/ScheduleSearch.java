package fi.polku.appointment;

import fi.polku.kernel.ProfessionalId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for among calendars; what is null is not asked. Pages go by id. */
public record ScheduleSearch(
        @Nullable List<UUID> ids,
        @Nullable ProfessionalId professional,
        @Nullable ServiceType service,
        @Nullable UUID after,
        int limit) {}
