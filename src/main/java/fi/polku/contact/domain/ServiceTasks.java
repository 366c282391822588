package fi.polku.contact.domain;

import fi.polku.contact.Area;
import fi.polku.contact.Direction;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service task under which a contact is recorded; health care records have none. */
public final class ServiceTasks {
    private ServiceTasks() {}

    /** A child's matter comes before age, and age before the subject. */
    public static @Nullable ServiceTask of(
            Direction direction, List<Area> areas, @Nullable Integer age) {
        if (direction.register() != Register.SOCIAL_WELFARE) {
            return null;
        }
        if (direction == Direction.CHILD) {
            return ServiceTask.LAPSIPERHEET;
        }
        if (areas.contains(Area.AGEING) || (age != null && age >= 65)) {
            return ServiceTask.IAKKAAT;
        }
        if (areas.contains(Area.FAMILY)) {
            return ServiceTask.LAPSIPERHEET;
        }
        return areas.contains(Area.SUBSTANCES) ? ServiceTask.PAIHDEHUOLTO : ServiceTask.TYOIKAISET;
    }
}
