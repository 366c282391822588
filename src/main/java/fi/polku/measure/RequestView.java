package fi.polku.measure;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that waits for its answer. */
public record RequestView(
        MeasureRequestId id,
        ClientId client,
        String instrument,
        LocalizedText title,
        @Nullable LocalDate dueOn,
        @Nullable UUID path,
        int answered,
        int items) {}
