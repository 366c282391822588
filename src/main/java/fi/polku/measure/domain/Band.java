package fi.polku.measure.domain;

import fi.polku.kernel.LocalizedText;
import java.math.BigDecimal;

/** A part of the scale with its name. It reaches from {@code from} (included) to the next band. */
public record Band(BigDecimal from, String code, LocalizedText label) {}
