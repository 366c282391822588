package fi.polku.privacy;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the log, or the rows of one viewer, of which the client is told only that they are. */
public record Withholding(
        UUID id,
        ClientId clientId,
        @Nullable UUID viewId,
        @Nullable AccountId accountId,
        WithholdingGround ground,
        String words,
        LocalDate untilOn) {}
