package fi.polku.signal.domain;

/**
 * The interval of a share by Wilson's score method, 95 %, without a correction for continuity
 * (Wilson 1927; method 3 of Newcombe 1998).
 */
public record Wilson(double share, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** Of so many, so many were so. */
    public static Wilson of(long so, long of) {
        if (of <= 0 || so < 0 || so > of) {
            throw new IllegalArgumentException(so + " of " + of);
        }
        double p = (double) so / of;
        double z2 = Z * Z;
        double middle = p + z2 / (2.0 * of);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        double whole = 1 + z2 / of;
        return new Wilson(
                p,
                Math.clamp((middle - half) / whole, 0.0, 1.0),
                Math.clamp((middle + half) / whole, 0.0, 1.0));
    }
}
