package fi.polku.access.domain;

import fi.polku.access.CareTask;
import fi.polku.access.DataPart;
import fi.polku.kernel.ServiceTask;
import org.jspecify.annotations.Nullable;

/**
 * One row of decree 457/2024: a work task may use a part of the record on a ground.
 *
 * @param serviceTask the one that {@link Reach#SERVICE_TASK} names
 * @param paragraph of the decree
 */
public record UseRule(
        CareTask task,
        Ground ground,
        DataPart data,
        Reach reach,
        @Nullable ServiceTask serviceTask,
        String paragraph) {
    /** Which sector's data it is, seen from the worker. */
    public enum Ground {
        /** Of the worker's own sector. */
        OWN,
        /** Of the other sector: joint service, permit, or 53 § of 703/2023 without one. */
        CROSS
    }

    /** Which records of the part. */
    public enum Reach {
        ALL,
        SERVICE_TASK,
        OWN_SERVICE_TASKS,
        OWN_UNITS
    }
}
