package fi.polku.platform.seal;

import fi.polku.platform.Now;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals what waits: one batch is one transaction, and one node seals at a time, so a batch is there
 * whole or not at all and none is left out. A row that was committed late is in the next batch.
 */
@Component
public class Sealer {
    /** A batch is proved in memory, so it has an upper size. */
    private static final int MOST = 5_000;

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealQueries queries;
    private final TransactionOperations transaction;
    private final Now now;
    private final @Nullable SealFile file;

    @Autowired
    Sealer(JdbcClient jdbc, TransactionOperations transaction, Now now, SealFile file) {
        this(new SealQueries(jdbc), transaction, now, file);
    }

    Sealer(
            SealQueries queries,
            TransactionOperations transaction,
            Now now,
            @Nullable SealFile file) {
        this.queries = queries;
        this.transaction = transaction;
        this.now = now;
        this.file = file;
    }

    /** How far a batch came: where its last row was in the queue, and how many rows. */
    private record Sealed(long position, int rows) {}

    /** Seals all that waits now; says how many rows. Another node that seals is left to it. */
    public long seal() {
        long rows = 0;
        long after = 0;
        while (true) {
            long from = after;
            Sealed batch = transaction.execute(t -> batch(from));
            if (batch == null || batch.rows() == 0) {
                break;
            }
            after = batch.position();
            rows += batch.rows();
        }
        // Outside the database stands only what the database is sure to have.
        if (file != null && !TransactionSynchronizationManager.isActualTransactionActive()) {
            file.append(queries);
        }
        return rows;
    }

    /** The seal to write down elsewhere. */
    public Optional<Seal> newest() {
        return queries.findNewest();
    }

    private Sealed batch(long after) {
        if (!queries.mayISeal()) {
            return new Sealed(after, 0);
        }
        List<SealQueries.Waiting> waiting = queries.listWaiting(after, MOST);
        if (waiting.isEmpty()) {
            return new Sealed(after, 0);
        }
        Optional<Seal> last = queries.findNewest();
        long number = last.map(s -> s.number() + 1).orElse(1L);
        List<SealQueries.Leaf> leaves = leaves(number, waiting);
        byte[] root = Hashes.root(hashes(leaves));
        byte[] previous =
                last.map(s -> Seal.HEX.parseHex(s.seal())).orElseGet(Hashes::beforeTheFirst);
        var at = now.instant();
        queries.insertSeal(
                new Seal(
                        number,
                        leaves.size(),
                        Seal.HEX.formatHex(root),
                        Seal.HEX.formatHex(previous),
                        Seal.HEX.formatHex(Hashes.seal(previous, number, leaves.size(), at, root)),
                        at,
                        null));
        queries.insertLeaves(leaves, at);
        queries.deleteWaiting(waiting.stream().map(SealQueries.Waiting::position).toList());
        return new Sealed(waiting.getLast().position(), leaves.size());
    }

    static List<byte[]> hashes(List<SealQueries.Leaf> leaves) {
        return leaves.stream().map(l -> Seal.HEX.parseHex(l.hash())).toList();
    }

    private List<SealQueries.Leaf> leaves(long number, List<SealQueries.Waiting> waiting) {
        var rows = new HashMap<String, Map<UUID, SortedMap<String, String>>>();
        waiting.stream()
                .collect(
                        Collectors.groupingBy(
                                SealQueries.Waiting::source,
                                Collectors.mapping(
                                        SealQueries.Waiting::rowId, Collectors.toList())))
                .forEach((table, ids) -> rows.put(table, queries.rows(table, ids)));
        var leaves = new ArrayList<SealQueries.Leaf>(waiting.size());
        for (SealQueries.Waiting row : waiting) {
            byte[] salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            // A row removed before it was sealed gets a leaf of nothing: the proof then misses it.
            SortedMap<String, String> said =
                    rows.getOrDefault(row.source(), Map.of())
                            .getOrDefault(row.rowId(), new TreeMap<>());
            leaves.add(
                    new SealQueries.Leaf(
                            number,
                            leaves.size(),
                            row.source(),
                            row.rowId(),
                            Seal.HEX.formatHex(salt),
                            Seal.HEX.formatHex(Hashes.row(salt, row.source(), said))));
        }
        return leaves;
    }
}
