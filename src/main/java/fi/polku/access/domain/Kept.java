package fi.polku.access.domain;

import fi.polku.access.DataPart;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record, as far as the right to use it depends on it.
 *
 * @param event the service event that the document belongs to
 * @param serviceTask of social welfare, when one is known
 * @param unit where it was written
 */
public record Kept(
        UUID document,
        UUID event,
        DataPart data,
        @Nullable ServiceTask serviceTask,
        @Nullable UnitId unit,
        LocalDate recordedOn) {
    /** A record that is a service event of its own. */
    public Kept(
            UUID document,
            DataPart data,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId unit,
            LocalDate recordedOn) {
        this(document, document, data, serviceTask, unit, recordedOn);
    }
}
