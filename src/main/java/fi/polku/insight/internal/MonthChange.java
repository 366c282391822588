package fi.polku.insight.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedWait;
import fi.polku.kernel.UnitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two counts of the same month.
 *
 * @param cells those that differ, by service, the region before its units
 * @param halfBefore days in which half of the region had their first care, in the former count;
 *     null when it was not told
 * @param halfAfter the same in the latter
 */
public record MonthChange(
        List<Cell> cells, @Nullable Integer halfBefore, @Nullable Integer halfAfter) {
    public MonthChange {
        cells = List.copyOf(cells);
    }

    /**
     * One service in one unit or, without a unit, in the whole region.
     *
     * @param before null when no wait of it was counted at all
     */
    public record Cell(
            DeadlineFamily family,
            @Nullable UnitId unitId,
            @Nullable PublishedWait before,
            @Nullable PublishedWait after) {
        /**
         * Whether it reads otherwise; a service that is left out for its few is not one of none.
         */
        boolean differs() {
            return before == null
                    || after == null
                    || !Objects.equals(before.figures(), after.figures());
        }
    }

    private record Place(DeadlineFamily family, @Nullable UnitId unitId) {
        static Place of(PublishedWait wait) {
            return new Place(wait.family(), wait.unitId());
        }
    }

    static MonthChange between(List<PublishedWait> before, List<PublishedWait> after) {
        var old = byPlace(before);
        var fresh = byPlace(after);
        var places = new HashSet<>(old.keySet());
        places.addAll(fresh.keySet());
        var primary = new Place(DeadlineFamily.PHC_FIRST, null);
        return new MonthChange(
                places.stream()
                        .map(p -> new Cell(p.family(), p.unitId(), old.get(p), fresh.get(p)))
                        .filter(Cell::differs)
                        .sorted(
                                Comparator.comparing(Cell::family)
                                        .thenComparing(c -> c.unitId() != null)
                                        .thenComparing(c -> String.valueOf(c.unitId())))
                        .toList(),
                half(old.get(primary)),
                half(fresh.get(primary)));
    }

    /** Whether both counts read the same. */
    public boolean isNone() {
        return cells.isEmpty();
    }

    /** In how many units some figure differs. */
    public long units() {
        return cells.stream().map(Cell::unitId).filter(Objects::nonNull).distinct().count();
    }

    private static Map<Place, PublishedWait> byPlace(List<PublishedWait> waits) {
        var byPlace = new LinkedHashMap<Place, PublishedWait>();
        waits.forEach(w -> byPlace.put(Place.of(w), w));
        return byPlace;
    }

    private static @Nullable Integer half(@Nullable PublishedWait wait) {
        var figures = wait == null ? null : wait.figures();
        return figures == null ? null : figures.halfDays();
    }
}
