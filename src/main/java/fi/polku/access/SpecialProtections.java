package fi.polku.access;

import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The register of units whose patient entries are specially protected (703/2023 26 §). */
public interface SpecialProtections {
    /**
     * A unit whose every entry is protected.
     *
     * @param ground one of {@code access/protected-grounds.csv}
     * @param fromOn the region's first day, at latest the one that the law sets
     */
    record Given(UnitId unit, String ground, LocalDate fromOn) {}

    /**
     * Gives what a region's package says of its units: what an earlier package gave and this one
     * does not has ended yesterday.
     *
     * @throws IllegalArgumentException when a ground is unknown or a first day too late
     */
    void load(Collection<UnitId> units, List<Given> protections);
}
