package fi.polku.access.domain;

import fi.polku.access.OpeningKind;
import fi.polku.kernel.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a client today.
 *
 * @param related whether a client or care relationship is verified (703/2023 57 §)
 * @param jointService whether they give a joint service together with the other sector (53 § 1)
 * @param opened what the worker has stated and is in force
 * @param protections the specially protected entries of the day
 * @param emergency whether the record was opened for an emergency and the time is not over
 */
public record Standing(
        List<Work> works,
        List<UnitId> units,
        boolean related,
        boolean jointService,
        boolean emergency,
        List<PermitGiven> permits,
        List<ProhibitionGiven> prohibitions,
        Set<OpeningKind> opened,
        Protections protections) {
    public Standing {
        works = List.copyOf(works);
        units = List.copyOf(units);
        permits = List.copyOf(permits);
        prohibitions = List.copyOf(prohibitions);
        opened = Set.copyOf(opened);
    }

    /** Of somebody who has stated nothing, where nothing is specially protected. */
    public Standing(
            List<Work> works,
            List<UnitId> units,
            boolean related,
            boolean jointService,
            boolean emergency,
            List<PermitGiven> permits,
            List<ProhibitionGiven> prohibitions) {
        this(
                works,
                units,
                related,
                jointService,
                emergency,
                permits,
                prohibitions,
                Set.of(),
                Protections.NONE);
    }

    /** Whether a unit's entries are those of the own service. */
    boolean inside(@Nullable UnitId unit) {
        return unit != null
                && (units.contains(unit) || works.stream().anyMatch(w -> w.units().contains(unit)));
    }
}
