package fi.polku.platform.seal;

import fi.polku.platform.seal.Fault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Proves the log against its seals and stops at the first broken place. The chain of seals is
 * proved from the first batch on; the rows are read batch after batch, so that memory stays small
 * however long the log is.
 */
final class LogProof {
    private static final int SEALS_AT_ONCE = 1_000;
    private static final int ROWS_AT_ONCE = 20_000;

    /** Logs are kept for 12 years from the event (703/2023, annex). */
    private static final int YEARS_KEPT = 12;

    private final SealQueries queries;
    private final TransactionOperations atOneMoment;
    private final Map<Long, String> anchors;
    private final LongConsumer progress;

    private byte[] previous = Hashes.beforeTheFirst();
    private long first;
    private long rows;
    private long batches;
    private long erased;
    private long compared;

    /**
     * @param atOneMoment a transaction that reads the database as it was at one moment
     * @param anchors seals outside the database, by number
     */
    LogProof(
            SealQueries queries,
            TransactionOperations atOneMoment,
            Map<Long, String> anchors,
            LongConsumer progress) {
        this.queries = queries;
        this.atOneMoment = atOneMoment;
        this.anchors = anchors;
        this.progress = progress;
    }

    /** The seals of the file; a file that cannot be read is told of. */
    static Map<Long, String> anchors(SealFile file) {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Proves the chain and the rows of the batches from a number on. */
    Proof from(long number) {
        first = number;
        return Objects.requireNonNull(
                atOneMoment.execute(t -> {
                    Optional<Fault> fault =
                            chain().or(this::anchorsPastTheEnd)
                                    .or(() -> queries.findStrayLeaf().map(LogProof::stray))
                                    .or(this::loose);
                    return new Proof(
                            first,
                            rows,
                            batches,
                            erased,
                            queries.countWaiting(),
                            compared,
                            fault.orElse(null));
                }));
    }

    private Optional<Fault> chain() {
        List<Seal> seals;
        do {
            seals = queries.listSeals(batches, SEALS_AT_ONCE);
            var together = new ArrayList<Seal>();
            int size = 0;
            for (Seal seal : seals) {
                Fault broken = link(seal);
                if (broken != null) {
                    // A row of an earlier batch is an earlier place.
                    return content(together).or(() -> Optional.of(broken));
                }
                if (seal.erasedAt() != null || seal.number() < first) {
                    continue;
                }
                if (size + seal.rowCount() > ROWS_AT_ONCE && !together.isEmpty()) {
                    Optional<Fault> fault = content(together);
                    if (fault.isPresent()) {
                        return fault;
                    }
                    together.clear();
                    size = 0;
                }
                together.add(seal);
                size += seal.rowCount();
            }
            Optional<Fault> fault = content(together);
            if (fault.isPresent()) {
                return fault;
            }
        } while (seals.size() == SEALS_AT_ONCE);
        return Optional.empty();
    }

    private @Nullable Fault link(Seal seal) {
        long expected = batches + 1;
        if (seal.number() != expected) {
            return Fault.ofBatch(Kind.BATCH_REMOVED, expected, seal.sealedAt());
        }
        if (!seal.previous().equals(Seal.HEX.formatHex(previous))) {
            return Fault.ofBatch(Kind.CHAIN_BROKEN, expected, seal.sealedAt());
        }
        if (!seal.seal().equals(seal.counted())) {
            return Fault.ofBatch(Kind.SEAL_CHANGED, expected, seal.sealedAt());
        }
        String anchor = anchors.get(expected);
        if (anchor != null) {
            if (!anchor.equals(seal.seal())) {
                return Fault.ofBatch(Kind.ANCHOR_DIFFERS, expected, seal.sealedAt());
            }
            compared++;
        }
        Instant gone = seal.erasedAt();
        if (gone != null) {
            Instant kept =
                    seal.sealedAt().atOffset(ZoneOffset.UTC).plusYears(YEARS_KEPT).toInstant();
            if (gone.isBefore(kept)) {
                return Fault.ofBatch(Kind.ERASED_TOO_EARLY, expected, gone);
            }
            erased++;
        }
        previous = Seal.HEX.parseHex(seal.seal());
        batches = expected;
        return null;
    }

    /** The rows and leaves of batches that stand one after another. */
    private Optional<Fault> content(List<Seal> seals) {
        if (seals.isEmpty()) {
            return Optional.empty();
        }
        long from = seals.getFirst().number();
        long to = seals.getLast().number();
        var leaves = new HashMap<Long, List<SealQueries.Leaf>>();
        queries.listLeaves(from, to)
                .forEach(l -> leaves.computeIfAbsent(l.number(), n -> new ArrayList<>()).add(l));
        var said = new HashMap<String, Map<UUID, SortedMap<String, String>>>();
        SealQueries.TABLES.forEach(t -> said.put(t, queries.rowsOf(t, from, to)));
        for (Seal seal : seals) {
            Fault fault = batch(seal, leaves.getOrDefault(seal.number(), List.of()), said);
            if (fault != null) {
                return Optional.of(fault);
            }
            rows += seal.rowCount();
        }
        progress.accept(rows);
        return Optional.empty();
    }

    private static @Nullable Fault batch(
            Seal seal,
            List<SealQueries.Leaf> leaves,
            Map<String, Map<UUID, SortedMap<String, String>>> said) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).position() != i) {
                return leavesDiffer(seal);
            }
        }
        if (leaves.size() != seal.rowCount()) {
            return leavesDiffer(seal);
        }
        String root = Seal.HEX.formatHex(Hashes.root(Sealer.hashes(leaves)));
        boolean rooted = root.equals(seal.root());
        for (int i = 0; i < leaves.size(); i++) {
            SealQueries.Leaf leaf = leaves.get(i);
            SortedMap<String, String> row =
                    Objects.requireNonNull(said.get(leaf.source())).get(leaf.rowId());
            if (row == null) {
                return fault(Kind.ROW_REMOVED, leaf, seal.sealedAt());
            }
            byte[] counted = Hashes.row(Seal.HEX.parseHex(leaf.salt()), leaf.source(), row);
            if (!Seal.HEX.formatHex(counted).equals(leaf.hash())) {
                boolean leafIsWrong = !rooted && rootWith(leaves, i, counted).equals(seal.root());
                return fault(
                        leafIsWrong ? Kind.LEAF_CHANGED : Kind.ROW_CHANGED,
                        leaf,
                        moment(row, seal.sealedAt()));
            }
        }
        return rooted ? null : Fault.ofBatch(Kind.ROOT_DIFFERS, seal.number(), seal.sealedAt());
    }

    private static String rootWith(List<SealQueries.Leaf> leaves, int at, byte[] hash) {
        var hashes = new ArrayList<>(Sealer.hashes(leaves));
        hashes.set(at, hash);
        return Seal.HEX.formatHex(Hashes.root(hashes));
    }

    private static Fault leavesDiffer(Seal seal) {
        return Fault.ofBatch(Kind.LEAVES_DIFFER, seal.number(), seal.sealedAt());
    }

    private static Fault fault(Kind kind, SealQueries.Leaf leaf, Instant at) {
        return new Fault(kind, leaf.source(), leaf.rowId(), leaf.number(), at);
    }

    private static Fault stray(SealQueries.Leaf leaf) {
        return new Fault(Kind.LEAF_WITHOUT_BATCH, leaf.source(), leaf.rowId(), leaf.number(), null);
    }

    private static Instant moment(SortedMap<String, String> row, Instant otherwise) {
        String made = row.get("created_at");
        return made == null ? otherwise : Instant.parse(made + "Z");
    }

    private Optional<Fault> anchorsPastTheEnd() {
        return anchors.keySet().stream()
                .filter(n -> n > batches)
                .min(Comparator.naturalOrder())
                .map(n -> Fault.ofBatch(Kind.END_REMOVED, n, null));
    }

    private Optional<Fault> loose() {
        return SealQueries.TABLES.stream()
                .flatMap(t ->
                        queries
                                .findLoose(t)
                                .map(r ->
                                        new Fault(
                                                Kind.ROW_WITHOUT_SEAL, t, r.rowId(), null, r.at()))
                                .stream())
                .min(Comparator.comparing(f -> Objects.requireNonNull(f.at())));
    }
}
