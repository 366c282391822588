package fi.polku.decision;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;

/** A client relationship that begins. */
public record NewClientRelationship(
        ClientId client,
        ServiceTask serviceTask,
        UnitId unit,
        ProfessionalId responsible,
        LocalDate fromOn) {}
