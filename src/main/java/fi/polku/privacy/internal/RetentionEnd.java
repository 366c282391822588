package fi.polku.privacy.internal;

import fi.polku.client.ClientLives;
import fi.polku.client.ClientLives.Life;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.retention.RetainedRows;
import fi.polku.platform.retention.RetainedRows.Found;
import fi.polku.platform.retention.RetainedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of one person's records whose destroying has been approved, looked at for the last time.
 */
@Component
class RetentionEnd {
    private final RetentionPlan plan;
    private final RetentionTables tables;
    private final RetainedRows rows;
    private final ClientLives lives;
    private final Journal journal;
    private final Now now;

    RetentionEnd(
            RetentionPlan plan,
            RetentionTables tables,
            RetainedRows rows,
            ClientLives lives,
            Journal journal,
            Now now) {
        this.plan = plan;
        this.tables = tables;
        this.rows = rows;
        this.lives = lives;
        this.journal = journal;
        this.now = now;
    }

    /**
     * Destroys what is still past its time of what was approved; tells which went. First everything
     * is locked, so that what is read after it stays true: whoever adds to the person or orders the
     * records kept comes before or after, never between.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> of(ClientId person, List<RetentionQueries.Approved> approved, LocalDate day) {
        List<Life> whose =
                person.equals(RetentionPlan.NOBODY) ? List.of() : lives.of(List.of(person));
        var _ = lives.lock(whose.stream().flatMap(l -> l.clients().stream()).toList());
        for (RetainedTable table : tables.all()) {
            rows.lock(table, ids(approved, table));
        }
        Set<UUID> allowed =
                approved.stream()
                        .map(RetentionQueries.Approved::recordId)
                        .collect(Collectors.toSet());
        Predicate<Found> only = f -> allowed.contains(f.id());
        List<RetentionPlan.Item> over =
                person.equals(RetentionPlan.NOBODY)
                        ? plan.ofNobody(day, now.today(), only)
                        : plan.of(whose, day, now.today(), only);
        var destroyed = new ArrayList<UUID>();
        for (RetainedTable table : tables.all()) {
            List<UUID> going =
                    over.stream()
                            .filter(i -> !i.held() && i.material().equals(table.name()))
                            .map(RetentionPlan.Item::id)
                            .toList();
            int gone = rows.destroy(table, going, tables.all(), now.today());
            if (gone != going.size()) {
                throw new IllegalStateException(
                        "Of %d records of %s %d could be destroyed"
                                .formatted(going.size(), table.name(), gone));
            }
            destroyed.addAll(going);
        }
        tell(whose, destroyed);
        return destroyed;
    }

    /** Whoever is still there reads in the timeline that something old has been destroyed. */
    private void tell(List<Life> whose, List<UUID> destroyed) {
        if (destroyed.isEmpty() || whose.isEmpty()) {
            return;
        }
        Life life = whose.getFirst();
        ClientId client = life.clients().getFirst();
        if (!destroyed.contains(client.value())) {
            journal.record(
                    JournalEntry.about(client)
                            .by(null, null)
                            .key("privacy.journal.retentionDestroyed")
                            .subject("client", client.value())
                            .arg("n", destroyed.size()));
        }
    }

    private static List<UUID> ids(List<RetentionQueries.Approved> approved, RetainedTable table) {
        return approved.stream()
                .filter(a -> a.material().equals(table.name()))
                .map(RetentionQueries.Approved::recordId)
                .toList();
    }
}
