package fi.polku.client;

import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who is near a client, as one reader may know it.
 *
 * @param client whose near one
 * @param near the near one, when a person of the register
 * @param phone null when not told, or when it would lead to a protected person
 * @param emergencyOrder in which order to call; null = is not called
 * @param byWorker written down by a worker and not by the client
 * @param reversed written on the near one's side: the client is a near one there
 * @param masked whether something is held back because somebody is protected
 */
public record NearOne(
        UUID id,
        ClientId client,
        @Nullable ClientId near,
        String name,
        @Nullable String phone,
        NearKind kind,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable Custody custody,
        @Nullable TrusteeScope trusteeScope,
        @Nullable String trusteeGround,
        @Nullable Carer carer,
        @Nullable Integer emergencyOrder,
        MayTell mayTell,
        boolean livesTogether,
        ToldBy toldBy,
        LocalDate toldOn,
        boolean byWorker,
        boolean reversed,
        boolean masked) {}
