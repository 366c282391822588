package fi.polku.insight.internal;

import fi.polku.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as they are said: in the language of the reader, no more digits than are known. */
final class Numbers {
    private Numbers() {}

    static String number(@Nullable BigDecimal value, Texts t) {
        return value == null ? "–" : decimal(value.doubleValue(), t);
    }

    static double value(@Nullable BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }

    /** Half of the 95 percent interval of a mean. */
    static double half(@Nullable BigDecimal spread, long n) {
        return 1.96 * value(spread) / Math.sqrt((double) n);
    }

    static String decimal(double value, Texts t) {
        return BigDecimal.valueOf(value)
                .setScale(value == Math.rint(value) ? 0 : 1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace(".", t.language().equals("en") ? "." : ",");
    }

    static String two(double value, Texts t) {
        return String.format(t.locale(), "%.2f", value).replace('-', '−');
    }

    static String grouped(long value, Texts t) {
        return t.number(value);
    }
}
