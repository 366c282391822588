package fi.polku.measure.domain;

import java.math.BigDecimal;

/** What the difference of two scores means for the person. */
public enum Change {
    IMPROVED,
    WORSENED,
    WITHIN_CHANCE;

    public static Change between(BigDecimal first, BigDecimal last, ScoreRule rule) {
        BigDecimal difference = last.subtract(first);
        if (difference.abs().compareTo(rule.reliableChange()) < 0) {
            return WITHIN_CHANCE;
        }
        boolean rose = difference.signum() > 0;
        return rose == (rule.direction() == Direction.HIGHER_BETTER) ? IMPROVED : WORSENED;
    }
}
