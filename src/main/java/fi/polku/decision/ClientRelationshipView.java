package fi.polku.decision;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client relationship as it is read.
 *
 * @param toOn last day; null = in force
 */
public record ClientRelationshipView(
        ClientRelationshipId id,
        ClientId clientId,
        ServiceTask serviceTask,
        UnitId producerId,
        ProfessionalId responsibleId,
        boolean specialSupport,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable RelationshipEnd endGround) {
    public boolean isOpen() {
        return toOn == null;
    }
}
