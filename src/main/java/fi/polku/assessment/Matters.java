package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Matters of social welfare: pending from how they began until they are closed. */
public interface Matters {
    /** Matters of a client, the newest first. */
    List<MatterView> matters(ClientId client);

    /** As above, those that the reader may use. */
    List<MatterView> matters(Actor reader, ClientId client);

    Optional<MatterView> findMatter(MatterId id);

    /** As above, when the reader may use it. */
    Optional<MatterView> findMatter(Actor reader, MatterId id);

    /** A matter becomes pending; its clocks start. */
    MatterId openMatter(Actor actor, NewMatter matter);

    /**
     * The need was assessed without a contact of the queue: stops the clocks of the assessment.
     * Told again, it changes nothing.
     */
    void assessed(Actor actor, MatterId matter);

    /** The matter belongs to a client relationship; null = to none. */
    void place(MatterId matter, UUID relationship);

    /** Closes a matter, for example when the path ends; an already closed one stays as it is. */
    void closeMatter(Actor actor, MatterId matter, MatterEnd why);
}
