package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Persons as others ask of them. Reading one person's details is for those who have already asked
 * {@code Access.requireClient}; the search filters by relationship itself.
 */
public interface Clients {
    /** Makes a new person; without any identifier the person gets a temporary one. */
    ClientId create(Actor actor, NewClient person);

    Optional<ClientDetails> find(ClientId id);

    /** As {@link #find}, for those who know that the person is there. */
    ClientDetails get(ClientId id);

    /** Details of many at once, one statement; whoever is not there is left out. */
    Map<ClientId, ClientDetails> all(Collection<ClientId> ids);

    /** The person of an identity code as typed; merged records answer with the one that goes on. */
    Optional<ClientId> byIdentityCode(String typed);

    Optional<ClientId> byIdentifier(IdentifierKind kind, String system, String value);

    /**
     * The record that itself has the identity code or temporary number as typed, also one that has
     * been merged.
     */
    Optional<ClientId> recordOf(String typed);

    /** Identifiers in force, identity code first. */
    List<IdentifierView> identifiers(ClientId id);

    /** Renews what has changed; the old name and the old ways to reach stay with their dates. */
    void change(Actor actor, ClientId id, ClientChange change);

    /** Gives a person an identifier, for example the identity code that became known later. */
    void identify(Actor actor, ClientId id, NewIdentifier identifier);

    /** The record that goes on after merges; the same when there are none. */
    ClientId current(ClientId id);

    /** Part of a name or a whole identity code, and the row after which the page begins. */
    record ClientSearch(@Nullable String text, @Nullable ClientId after, int limit) {}
}
