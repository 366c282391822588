package fi.polku.appointment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among appointments or visits; what is null is not asked. Pages go by id: give
 * the last id of a page as {@code after} to have the next.
 *
 * @param from earliest start
 * @param until first moment that is too late
 * @param changedSince facts recorded at or after this
 */
public record AppointmentSearch(
        @Nullable List<UUID> ids,
        @Nullable ClientId client,
        @Nullable ProfessionalId professional,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant changedSince,
        @Nullable UUID after,
        int limit) {
    public static AppointmentSearch all(int limit) {
        return new AppointmentSearch(null, null, null, null, null, null, null, limit);
    }

    public AppointmentSearch of(ClientId whose) {
        return new AppointmentSearch(
                ids, whose, professional, from, until, changedSince, after, limit);
    }

    public AppointmentSearch after(UUID last) {
        return new AppointmentSearch(
                ids, client, professional, from, until, changedSince, last, limit);
    }
}
