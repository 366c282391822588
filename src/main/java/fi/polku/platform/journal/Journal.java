package fi.polku.platform.journal;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of changes. Written in the transaction of the change itself; can only be added to.
 * What is sealed is a salted hash of the content, so content can be erased at the end of its time
 * and the seal still verifies.
 */
@Component
public class Journal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JournalQueries queries;
    private final Now now;

    Journal(JournalQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /**
     * Adds one entry; refuses to work outside a transaction, so that no change is told of in vain.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(JournalEntry entry) {
        Instant recordedAt = now.instant();
        UUID id = Ids.at(recordedAt);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Instant happenedAt = entry.happenedAt() == null ? recordedAt : entry.happenedAt();
        queries.insert(id, happenedAt, recordedAt, entry, salt, seal(salt, entry, happenedAt));
        return id;
    }

    /** A page of a client's entries, newest first; give the last row's time and id to go on. */
    public List<JournalRow> page(
            ClientId client,
            boolean clientView,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {
        return queries.page(client, clientView, before, beforeId, limit);
    }

    /** One entry of a client's own timeline. */
    public Optional<JournalRow> find(ClientId client, UUID entry) {
        return queries.find(client, entry);
    }

    /**
     * Links the entries of a subject, written before it was known whom it concerned, to a client.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(String subjectKind, UUID subjectId, ClientId client) {
        queries.attach(subjectKind, subjectId, client, now.instant());
    }

    private static byte[] seal(byte[] salt, JournalEntry entry, Instant happenedAt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            String content =
                    String.join(
                            "\u001f",
                            happenedAt.toString(),
                            entry.key(),
                            entry.subjectKind(),
                            entry.subjectId().toString(),
                            new java.util.TreeMap<>(entry.arguments()).toString());
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
