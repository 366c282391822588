package fi.polku.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The three hashes of the log, each with a first byte of its own so that none can be taken for
 * another: a leaf (0), a node of the tree (1; both as in RFC 6962, 2.1) and a seal (2).
 */
public final class Hashes {
    public static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte SEAL = 2;
    private static final byte[] FORM = "polku-row-1".getBytes(StandardCharsets.UTF_8);

    private Hashes() {}

    /** What the first seal has for the one before it. */
    public static byte[] beforeTheFirst() {
        return new byte[LENGTH];
    }

    /** The hash of one leaf with the given content. */
    static byte[] leaf(byte[]... content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        for (byte[] part : content) {
            digest.update(part);
        }
        return digest.digest();
    }

    /**
     * The hash of all that a row says. A column without a value is left out, so that a column added
     * later changes no hash of an earlier row.
     *
     * @param columns texts of the columns that have a value, by name
     */
    static byte[] row(byte[] salt, String table, SortedMap<String, String> columns) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(salt);
        digest.update(FORM);
        text(digest, table);
        for (Map.Entry<String, String> column : columns.entrySet()) {
            text(digest, column.getKey());
            text(digest, column.getValue());
        }
        return digest.digest();
    }

    /** The root of the tree over the leaves' hashes, in their order. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest digest = sha256();
        byte[] first = root(leaves.subList(0, left));
        byte[] second = root(leaves.subList(left, leaves.size()));
        digest.update(NODE);
        digest.update(first);
        return digest.digest(second);
    }

    /** The seal of a batch, which holds the seal before it. */
    static byte[] seal(byte[] previous, long number, int rows, Instant sealedAt, byte[] root) {
        MessageDigest digest = sha256();
        digest.update(SEAL);
        digest.update(previous);
        digest.update(
                ByteBuffer.allocate(Long.BYTES * 3)
                        .putLong(number)
                        .putLong(rows)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                        .array());
        return digest.digest(root);
    }

    /** Each text goes with its length, so that no two rows read the same. */
    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
