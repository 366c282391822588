package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links a record made twice to the one that goes on; nothing is moved or rewritten. */
public interface ClientMerges {
    /**
     * Links a record made twice to the one that goes on; nothing is moved or rewritten.
     *
     * @param reason how it is known that they are of one person
     * @throws fi.polku.kernel.Refusal when the two have different identity codes in force, when
     *     either is already linked, or without a reason
     */
    UUID merge(Actor actor, ClientId duplicate, ClientId goesOn, String reason);

    /** Takes a link back: the records stand apart again, each as it was. */
    void undoMerge(Actor actor, UUID link, String reason);

    /** The links of a person's records, however many after one another, undone ones too. */
    List<Merge> of(Actor actor, ClientId client);

    /**
     * One link.
     *
     * @param by name of who linked; null = the system
     */
    record Merge(
            UUID id,
            ClientId client,
            ClientId goesOn,
            @Nullable String reason,
            Instant createdAt,
            @Nullable String by,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoReason) {}
}
