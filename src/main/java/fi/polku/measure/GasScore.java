package fi.polku.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The Goal Attainment Scaling T score, mean 50 and standard deviation 10 (Kiresuk and Sherman; the
 * formula as corrected by the erratum to Turner-Stokes 2009).
 */
public final class GasScore {
    private static final BigDecimal RHO = new BigDecimal("0.3");
    private static final MathContext EXACT = MathContext.DECIMAL64;

    private GasScore() {}

    /** T to one decimal, or empty when there is no goal or every weight is zero. */
    public static Optional<BigDecimal> t(List<GasItem> items) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (GasItem item : items) {
            weighted = weighted.add(item.weight().multiply(BigDecimal.valueOf(item.level())));
            weights = weights.add(item.weight());
            squares = squares.add(item.weight().pow(2));
        }
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal spread =
                BigDecimal.ONE
                        .subtract(RHO)
                        .multiply(squares)
                        .add(RHO.multiply(weights.pow(2)))
                        .sqrt(EXACT);
        return Optional.of(
                BigDecimal.valueOf(50)
                        .add(BigDecimal.TEN.multiply(weighted).divide(spread, EXACT))
                        .setScale(1, RoundingMode.HALF_UP));
    }
}
