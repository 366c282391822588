package fi.polku.access.domain;

import fi.polku.kernel.UnitId;
import java.util.List;

/**
 * How somebody stands to a client today.
 *
 * @param related whether a client or care relationship is verified (703/2023 57 §)
 * @param jointService whether they give a joint service together with the other sector (53 § 1)
 * @param emergency whether the record was opened for an emergency and the time is not over
 */
public record Standing(
        List<Work> works,
        List<UnitId> units,
        boolean related,
        boolean jointService,
        boolean emergency,
        List<PermitGiven> permits,
        List<ProhibitionGiven> prohibitions) {
    public Standing {
        works = List.copyOf(works);
        units = List.copyOf(units);
        permits = List.copyOf(permits);
        prohibitions = List.copyOf(prohibitions);
    }
}
