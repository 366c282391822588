package fi.polku.decision;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Client relationships of social welfare: each has somebody responsible and ends with a ground. */
public interface ClientRelationships {
    /**
     * Begins a relationship; the open matters of its service task come under it. Asking again for a
     * task that has an open one is refused.
     */
    ClientRelationshipId begin(Actor actor, NewClientRelationship relationship);

    /** Ends a relationship; an ended one stays as it is. */
    void end(Actor actor, ClientRelationshipId id, RelationshipEnd ground, LocalDate lastDay);

    /** Those that the reader may know of, the newest first. */
    List<ClientRelationshipView> of(Actor reader, ClientId client);

    /** One, when the reader may know of it. */
    Optional<ClientRelationshipView> find(Actor reader, ClientRelationshipId id);
}
