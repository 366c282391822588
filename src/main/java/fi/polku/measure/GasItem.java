package fi.polku.measure;

import java.math.BigDecimal;

/** One goal in a Goal Attainment Scaling calculation: its weight and the level reached, −2…+2. */
public record GasItem(BigDecimal weight, int level) {
    public GasItem {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight is never negative: " + weight);
        }
        if (level < -2 || level > 2) {
            throw new IllegalArgumentException("a level is between -2 and 2: " + level);
        }
    }

    public static GasItem of(int level) {
        return new GasItem(BigDecimal.ONE, level);
    }
}
