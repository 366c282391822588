package fi.polku.demo.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is invented of one resident: who, known since when, and everything done, in order.
 *
 * @param journey the path the resident walks after this, of those few who do
 */
public record Life(
        Resident resident, Instant knownAt, List<Deed> deeds, @Nullable Journey journey) {
    public Life {
        deeds = List.copyOf(deeds);
    }
}
