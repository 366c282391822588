package fi.polku.client;

import fi.polku.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives and how they are reached, also of somebody under non-disclosure: for what
 * the house must do with it, such as finding the unit that answers. Never for a page; a worker who
 * must know asks for it, and asking is written down.
 */
public interface Whereabouts {
    /** As it is known now. */
    record Known(
            @Nullable String municipalityCode, @Nullable String phone, @Nullable String email) {}

    /** What is known of a person who is there. */
    Known of(ClientId client);
}
