package fi.polku.platform.seal;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One sealed batch as stored; the bytes are written as hexadecimal digits. */
public record Seal(
        long number,
        int rowCount,
        String root,
        String previous,
        String seal,
        Instant sealedAt,
        @Nullable Instant erasedAt) {
    static final HexFormat HEX = HexFormat.of();

    /** The seal counted again from what it stands for. */
    String counted() {
        return HEX.formatHex(
                Hashes.seal(
                        HEX.parseHex(previous), number, rowCount, sealedAt, HEX.parseHex(root)));
    }
}
