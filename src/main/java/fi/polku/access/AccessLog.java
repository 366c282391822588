package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of views of a person's data (703/2023 10 §): who, in which role and unit, what, why,
 * when.
 */
@Component
public class AccessLog {
    private final AccessLogQueries queries;
    private final Now now;

    AccessLog(AccessLogQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /** One view as the client may read it. */
    public record View(
            UUID id,
            Instant viewedAt,
            String role,
            @Nullable UnitId unitId,
            @Nullable ProfessionalId professionalId,
            String part,
            String purpose) {}

    /**
     * Writes down that the actor saw a part of a client's data.
     *
     * @param part code of what was seen, for example {@code PERSON}, {@code PATH}
     * @param purpose code of why, for example {@code CARE}, {@code CONTACT}
     */
    @Transactional
    public void viewed(Actor actor, ClientId client, String part, String purpose) {
        viewed(actor, client, part, purpose, List.of());
    }

    /**
     * As {@link #viewed(Actor, ClientId, String, String)}, with everything that the view showed.
     *
     * @param parts codes of the parts of the record that were shown, the first one included
     */
    @Transactional
    public void viewed(
            Actor actor, ClientId client, String part, String purpose, Collection<String> parts) {
        queries.insert(
                Ids.next(),
                actor,
                client,
                part,
                purpose,
                parts.isEmpty() ? null : List.copyOf(parts),
                actor.is(Role.SYSTEM) ? RequestKind.PROGRAM : RequestKind.PAGE,
                now.instant());
    }

    /** Writes down that the actor saw the same part of many clients' data at once. */
    @Transactional
    public void viewedAll(Actor actor, Collection<ClientId> clients, String part, String purpose) {
        all(
                actor,
                clients,
                part,
                purpose,
                actor.is(Role.SYSTEM) ? RequestKind.PROGRAM : RequestKind.LIST);
    }

    /** Writes down that the actor took clients' data out in a file. */
    @Transactional
    public void taken(Actor actor, Collection<ClientId> clients, String part, String purpose) {
        all(actor, clients, part, purpose, RequestKind.FILE);
    }

    private void all(
            Actor actor,
            Collection<ClientId> clients,
            String part,
            String purpose,
            RequestKind kind) {
        var each = new LinkedHashSet<>(clients);
        if (!each.isEmpty()) {
            Instant moment = now.instant();
            queries.insertAll(
                    each.stream().map(c -> Ids.next()).toList(),
                    each,
                    actor,
                    part,
                    purpose,
                    kind,
                    moment);
        }
    }

    /** In what shape the data was seen. */
    public enum RequestKind {
        /** The page of one person or of one thing of a person's. */
        PAGE,
        /** A list of many. */
        LIST,
        /** A file that goes on outside Polku. */
        FILE,
        /** A program through an interface. */
        PROGRAM
    }

    /** The newest views of a client by others than the client. */
    public List<View> listForClient(ClientId client, int limit) {
        return queries.listForClient(client, limit);
    }

    /**
     * How often one part of people's data has been viewed by one role.
     *
     * @param people how many people's data it was
     */
    public record Viewed(String role, String part, long views, long people) {}

    /** The views of others' data since a moment, counted, the most viewed first; names nobody. */
    public List<Viewed> countSince(Instant since) {
        return queries.countSince(since);
    }
}
