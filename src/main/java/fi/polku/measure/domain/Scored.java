package fi.polku.measure.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The outcome of scoring one set of answers. */
public record Scored(String code, BigDecimal value, @Nullable Band band, int answered) {}
