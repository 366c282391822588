package fi.polku.access.domain;

import fi.polku.access.CareTask;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.util.Set;

/**
 * One work task of a professional today.
 *
 * @param serviceTasks those of social welfare that the work is in, or that a health service is
 *     essentially linked to (18 §)
 * @param units whose records are those of the own profession, speciality or service (6 §)
 */
public record Work(CareTask task, Set<ServiceTask> serviceTasks, Set<UnitId> units) {
    public Work {
        serviceTasks = Set.copyOf(serviceTasks);
        units = Set.copyOf(units);
    }
}
