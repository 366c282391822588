package fi.polku.platform.seal;

import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken place of the log.
 *
 * @param table table of the row, when one row is meant
 * @param batch number of the batch, when it is in one
 * @param at moment of the row or of the batch
 */
public record Fault(
        Kind kind,
        @Nullable String table,
        @Nullable UUID row,
        @Nullable Long batch,
        @Nullable Instant at) {

    /** What is wrong, each with a sentence {@code platform.seal.fault.…}. */
    public enum Kind {
        /** The row does not say what it said when it was sealed. */
        ROW_CHANGED,
        /** A sealed row is no more. */
        ROW_REMOVED,
        /** The row was put in past the trigger that queues rows for the seal. */
        ROW_WITHOUT_SEAL,
        /** The row is as it was sealed, but its leaf is another. */
        LEAF_CHANGED,
        /** The batch has not the leaves that it had: one is gone, one too many, or out of order. */
        LEAVES_DIFFER,
        /** A leaf without a batch. */
        LEAF_WITHOUT_BATCH,
        /** All rows agree with their leaves, but not with the root: both were changed together. */
        ROOT_DIFFERS,
        /** A number is missing from the row of batches. */
        BATCH_REMOVED,
        /** The batch does not hold the seal before it. */
        CHAIN_BROKEN,
        /** The seal is not that of its batch. */
        SEAL_CHANGED,
        /** The rows were erased before their time. */
        ERASED_TOO_EARLY,
        /** The seal is another than the one written outside the database. */
        ANCHOR_DIFFERS,
        /** Outside the database there are seals of later batches. */
        END_REMOVED
    }

    static Fault ofBatch(Kind kind, long batch, @Nullable Instant at) {
        return new Fault(kind, null, null, batch, at);
    }

    /** The sentence that names the place. */
    public String sentence(Texts t) {
        var arguments = new HashMap<String, Object>();
        arguments.put("table", table == null ? "" : table);
        arguments.put("row", row == null ? "" : row.toString());
        arguments.put("batch", batch == null ? "" : batch.toString());
        arguments.put("at", at == null ? "" : at);
        return t.text("platform.seal.fault." + kind.name(), arguments);
    }
}
