package fi.polku.contact;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list of contacts is limited to; null = not limited. */
public record ContactFilter(
        @Nullable ContactId id,
        @Nullable ClientId client,
        @Nullable UnitId unit,
        @Nullable ContactStatus status,
        @Nullable Instant changedFrom,
        @Nullable Instant changedBefore) {
    public static final ContactFilter ALL = new ContactFilter(null, null, null, null, null, null);

    /** Contacts of one client. */
    public static ContactFilter ofClient(ClientId client) {
        return new ContactFilter(null, client, null, null, null, null);
    }
}
