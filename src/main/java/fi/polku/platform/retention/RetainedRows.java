package fi.polku.platform.retention;

import fi.polku.kernel.ClientId;
import fi.polku.platform.retention.RetainedTable.Dated;
import fi.polku.platform.retention.RetainedTable.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of retained tables: which are in what is over, who keeps whom, and their end. */
@Component
public class RetainedRows {
    private final RetainedQueries queries;

    RetainedRows(RetainedQueries queries) {
        this.queries = queries;
    }

    /** A person's records of one register, or of one service task of social welfare. */
    public record Group(ClientId client, String register, @Nullable String serviceTask) {}

    /**
     * A record whose time is over.
     *
     * @param since the moment of its own that its time was counted from; null = its group's
     * @param held an order to keep it is in force
     */
    public record Found(
            UUID id,
            @Nullable ClientId clientId,
            @Nullable String register,
            @Nullable String serviceTask,
            @Nullable Instant since,
            boolean held) {}

    /**
     * When the last thing of a person's service task ended in one table, and whether one goes on.
     */
    public record Last(
            ClientId clientId,
            @Nullable String serviceTask,
            @Nullable Instant lastAt,
            boolean open) {}

    /** Everybody with a record of social welfare that ended before the moment. */
    public List<ClientId> endedBefore(RetainedTable table, Instant moment) {
        return queries.listEndedBefore(table, moment);
    }

    /** Everybody with a record whose own time began before the moment. */
    public List<ClientId> datedBefore(RetainedTable table, Dated dated, Instant moment) {
        return queries.listDatedBefore(table, dated, moment);
    }

    public List<Last> last(RetainedTable table, Collection<ClientId> clients) {
        return queries.listLast(table, clients);
    }

    /** The records of the groups. */
    public List<Found> of(RetainedTable table, List<Group> groups, LocalDate today) {
        return groups.isEmpty() ? List.of() : queries.listOf(table, groups, today);
    }

    /**
     * The records whose own time began before the moment.
     *
     * @param clients whose; null = of nobody who is known
     */
    public List<Found> dated(
            RetainedTable table,
            Dated dated,
            Instant moment,
            @Nullable Collection<ClientId> clients,
            LocalDate today) {
        return queries.listDated(table, dated, moment, clients, today);
    }

    /** Those of the ids at which rows point that stay. */
    public Set<UUID> kept(
            RetainedTable by, Reference reference, Collection<UUID> ids, Collection<UUID> going) {
        return ids.isEmpty() ? Set.of() : queries.listKept(by, reference, ids, going);
    }

    /**
     * Destroys the records whole; those that are gone or held are passed by. Tells how many went.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int destroy(
            RetainedTable table, Collection<UUID> ids, List<RetainedTable> all, LocalDate today) {
        return ids.isEmpty() ? 0 : queries.destroy(table, ids, all, today);
    }

    /** Locks records before they are looked at for the last time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(RetainedTable table, Collection<UUID> ids) {
        queries.lock(table, ids);
    }

    /** How many rows of the append-only logs are older than the moment, by table. */
    public Map<String, Long> logsBefore(Instant moment) {
        var counts = new TreeMap<String, Long>();
        counts.put("access_log", queries.countLogs("access_log", "viewed_at", moment));
        counts.put("journal_entry", queries.countLogs("journal_entry", "recorded_at", moment));
        return counts;
    }

    /**
     * Erases what of the logs was sealed before the moment, by the door of their owner; false when
     * there is no such door.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean eraseLogs(Instant before) {
        if (!queries.existsEraser()) {
            return false;
        }
        queries.eraseSealed(before);
        return true;
    }
}
