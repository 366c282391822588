package fi.polku.insight.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the figures count, and how much of it they tell. */
final class Terms {
    static final List<String> INSTRUMENTS = List.of("phq-9", "eurohis-qol-8", "gas-t");

    /** Clocks of the contact itself: they are the queue, not a wait for care. */
    static final Set<DeadlineFamily> QUEUE =
            EnumSet.of(
                    DeadlineFamily.PHC_CONTACT, DeadlineFamily.PHC_HTA, DeadlineFamily.SOC_URGENT);

    /** Fewer people than this are not told of: they could be recognised. */
    static final int LEAST_TOLD = 5;

    static final int MOST_ROWS = 200;
    static final int MOST_UNITS_DRAWN = 12;

    private Terms() {}

    /** The units asked for are always given; none means all. */
    static Params units(List<UnitId> units) {
        return Params.of("everywhere", units.isEmpty()).and("units", units);
    }
}
