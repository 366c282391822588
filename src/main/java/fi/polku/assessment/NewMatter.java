package fi.polku.assessment;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A matter that becomes pending by another way than a contact of the queue.
 *
 * @param pendingAt the moment, in Helsinki, from which its limits are counted
 * @param urgent help is needed at once
 * @param assess the need is to be assessed; false when that is manifestly needless (SHL 36 §)
 * @param highestCareAllowance gets the highest care allowance, which gives the limit of 36 §
 * @param disabled a disabled person in the sense of vammaispalvelulaki, as above
 */
public record NewMatter(
        ClientId client,
        MatterOrigin origin,
        MatterInitiator initiator,
        ServiceTask serviceTask,
        UnitId unit,
        LocalDateTime pendingAt,
        @Nullable String grounds,
        @Nullable String need,
        boolean urgent,
        boolean assess,
        boolean highestCareAllowance,
        boolean disabled) {}
