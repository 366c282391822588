package fi.polku.platform.journal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: who, when, about whom, what. Holds a message key, ids, codes, days and
 * numbers; never free text and never a name, so that it may outlive what it tells of.
 */
public final class JournalEntry {
    /** How the key of an entry ends that tells the client of the client's own rights. */
    static final String FOR_CLIENT_ONLY = ".own";

    private final @Nullable ClientId client;
    private @Nullable Instant happenedAt;
    private @Nullable AccountId account;
    private @Nullable String role;
    private @Nullable String key;
    private @Nullable String subjectKind;
    private @Nullable UUID subjectId;
    private boolean visibleToClient = true;
    private final Map<String, String> arguments = new LinkedHashMap<>();

    private JournalEntry(@Nullable ClientId client) {
        this.client = client;
    }

    public static JournalEntry about(@Nullable ClientId client) {
        return new JournalEntry(client);
    }

    /** When it happened; without this, when it is recorded. */
    public JournalEntry happenedAt(Instant moment) {
        happenedAt = moment;
        return this;
    }

    /** Who did it and in which role; both null for the system itself or somebody unknown. */
    public JournalEntry by(@Nullable AccountId who, @Nullable String inRole) {
        account = who;
        role = inRole;
        return this;
    }

    public JournalEntry key(String messageKey) {
        key = messageKey;
        return this;
    }

    public JournalEntry subject(String kind, UUID id) {
        subjectKind = kind;
        subjectId = id;
        return this;
    }

    public JournalEntry arg(String name, @Nullable Object value) {
        if (value != null) {
            arguments.put(name, value instanceof Id id ? id.value().toString() : value.toString());
        }
        return this;
    }

    public JournalEntry hiddenFromClient() {
        visibleToClient = false;
        return this;
    }

    /** For the client's eyes alone: a professional's timeline leaves it out. Call after the key. */
    public JournalEntry forClientOnly() {
        key = key() + FOR_CLIENT_ONLY;
        return this;
    }

    @Nullable ClientId client() {
        return client;
    }

    @Nullable Instant happenedAt() {
        return happenedAt;
    }

    @Nullable AccountId account() {
        return account;
    }

    @Nullable String role() {
        return role;
    }

    String key() {
        return Objects.requireNonNull(key, "a journal entry needs a message key");
    }

    String subjectKind() {
        return Objects.requireNonNull(subjectKind, "a journal entry needs a subject");
    }

    UUID subjectId() {
        return Objects.requireNonNull(subjectId, "a journal entry needs a subject");
    }

    boolean visibleToClient() {
        return visibleToClient;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
