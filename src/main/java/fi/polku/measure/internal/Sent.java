package fi.polku.measure.internal;

import fi.polku.measure.CurveData;
import fi.polku.measure.InstrumentView;
import org.jspecify.annotations.Nullable;

/** What the client sees after sending answers. */
public record Sent(
        InstrumentView instrument, boolean alarming, boolean scored, @Nullable CurveData curve) {}
