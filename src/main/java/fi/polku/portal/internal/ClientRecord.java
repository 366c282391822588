package fi.polku.portal.internal;

import fi.polku.access.RecordKind;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record by its header: what kind, of which service event, of whom, when. */
public record ClientRecord(
        RecordKind kind,
        UUID id,
        UUID event,
        Register register,
        @Nullable ServiceTask serviceTask,
        @Nullable UnitId unit,
        Instant happenedAt,
        Instant recordedAt) {}
