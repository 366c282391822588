package fi.polku.platform.seal;

import org.jspecify.annotations.Nullable;

/**
 * What proving the log found.
 *
 * @param first the first batch whose rows were proved; the chain of seals is always proved whole
 * @param rows how many rows were proved
 * @param batches how many batches there are
 * @param erased how many of them have been erased at the end of their time
 * @param waiting how many rows wait to be sealed
 * @param anchors how many seals were compared with those outside the database
 * @param fault the first broken place; null = the log is whole
 */
public record Proof(
        long first,
        long rows,
        long batches,
        long erased,
        long waiting,
        long anchors,
        @Nullable Fault fault) {
    public boolean whole() {
        return fault == null;
    }
}
