package fi.polku.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What every record about a client says of itself (703/2023 37–38 §): register, service task where
 * social, who organises and produces the service, who wrote it in which role, and its status.
 */
public record RecordHeader(
        Register register,
        @Nullable ServiceTask serviceTask,
        @Nullable UnitId organiser,
        @Nullable UnitId producer,
        @Nullable AccountId author,
        @Nullable String authorRole,
        RecordStatus status) {}
