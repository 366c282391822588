package fi.polku.assessment;

import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter of social welfare (asia): when it became pending, by what way, and when it was closed.
 *
 * @param way channel code of the contact that made it pending, else the origin
 * @param assessedAt when the need was assessed without a contact of the queue
 */
public record MatterView(
        MatterId id,
        ClientId clientId,
        @Nullable ContactId contactId,
        String serviceTask,
        UnitId producerId,
        String way,
        MatterOrigin origin,
        @Nullable MatterInitiator initiator,
        LocalDate pendingOn,
        @Nullable String grounds,
        @Nullable String need,
        @Nullable Instant assessedAt,
        @Nullable UUID clientRelationshipId,
        @Nullable Instant closedAt,
        @Nullable String closeReason) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
