package fi.polku.access;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Permits and prohibitions that a client has signed on paper, written down by a worker: who wrote,
 * and the day of the paper. The notice has been given when the paper was signed.
 */
public interface PaperPermits {
    List<Permits.Permit> permits(Actor worker, ClientId client);

    List<Permits.Prohibition> prohibitions(Actor worker, ClientId client);

    void permit(Actor worker, ClientId client, Permits.NewPermit permit, LocalDate paperOn);

    void forbid(
            Actor worker, ClientId client, Permits.NewProhibition prohibition, LocalDate paperOn);

    /** Withdrawn by the client's word on paper; one withdrawn already stays as it was. */
    void withdraw(Actor worker, ClientId client, UUID id);
}
