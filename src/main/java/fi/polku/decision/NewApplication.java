package fi.polku.decision;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application that arrived.
 *
 * @param service a code of {@link SocialService}
 * @param unit who handles it; null = whose queue answers the client's municipality
 * @param serviceTask null = that of the client's age
 */
public record NewApplication(
        ClientId client,
        String service,
        String words,
        LocalDate receivedOn,
        @Nullable UnitId unit,
        @Nullable ServiceTask serviceTask) {}
