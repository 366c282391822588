package fi.polku.organization;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Brings the data package of a region ({@code region/<name>/*.json}) into the database. Loading it
 * again changes only what has changed; ids come from the names, the same on every machine.
 */
public interface RegionLoader {
    void load(String region);

    /**
     * The id of a unit of a package, for example {@code unit("satakunta",
     * "kankaanpaa-vastaanotto")}.
     */
    static UnitId unit(String region, String key) {
        return new UnitId(id(region, "unit", key));
    }

    /** The id of a professional of a package, for example {@code "jaana-kokeila"}. */
    static ProfessionalId professional(String region, String key) {
        return new ProfessionalId(id(region, "professional", key));
    }

    /** The id of a service of a package. */
    static ServiceId service(String region, String key) {
        return new ServiceId(id(region, "service", key));
    }

    /** A UUID of version 8 (RFC 9562) made from the name. */
    static UUID id(String region, String kind, String key) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (region + "/" + kind + "/" + key)
                                            .getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(hash);
            long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
            long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
