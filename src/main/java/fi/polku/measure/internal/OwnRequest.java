package fi.polku.measure.internal;

import fi.polku.measure.AnswerId;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.MeasureRequestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client's own request with the answers kept so far; null says that the person did not want to
 * answer.
 */
public record OwnRequest(
        MeasureRequestId id,
        InstrumentView instrument,
        Map<String, @Nullable Integer> kept,
        @Nullable AnswerId sent) {}
