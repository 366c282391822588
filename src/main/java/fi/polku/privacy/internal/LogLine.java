package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view or a change, as the log tells of it.
 *
 * @param what part of a view, message key of a change
 * @param parts everything that the view showed, when more than one part
 * @param relationKind kind of the relationship behind a view, with its days
 */
public record LogLine(
        boolean change,
        UUID id,
        Instant at,
        @Nullable ClientId clientId,
        @Nullable AccountId accountId,
        @Nullable String accountName,
        @Nullable String role,
        @Nullable UnitId unitId,
        @Nullable ProfessionalId professionalId,
        @Nullable String program,
        String what,
        @Nullable List<String> parts,
        @Nullable String purpose,
        @Nullable String requestKind,
        @Nullable String relationKind,
        @Nullable LocalDate relationFromOn,
        @Nullable LocalDate relationToOn) {}
