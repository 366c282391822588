package fi.polku.measure;

import fi.polku.kernel.Id;
import java.util.UUID;

/** A wish that a client answers an instrument by a day. */
public record MeasureRequestId(UUID value) implements Id {}
