package fi.polku.assessment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A qualifier of the ICF: how much difficulty (0 none, 1 mild 5–24 %, 2 moderate 25–49 %, 3 severe
 * 50–95 %, 4 complete 96–100 %), 8 not specified, 9 not applicable. Of the environment: how much it
 * hinders or, as a facilitator, helps.
 *
 * @param facilitator of the environment: it helps; null = not of the environment
 */
public record Qualifier(int value, @Nullable Boolean facilitator) {
    /** The values that may be given. */
    public static final Set<Integer> VALUES = Set.of(0, 1, 2, 3, 4, 8, 9);

    public Qualifier {
        if (!VALUES.contains(value)) {
            throw new IllegalArgumentException("Not a qualifier of the ICF: " + value);
        }
    }

    /**
     * Reads {@code 2}, of the environment {@code 2} (hinders) or {@code +2} (helps); empty when it
     * cannot be read.
     */
    public static Optional<Qualifier> parse(String typed, boolean environment) {
        boolean helps = typed.startsWith("+");
        String digit = helps ? typed.substring(1) : typed;
        if (digit.length() != 1
                || !Character.isDigit(digit.charAt(0))
                || (helps && !environment)
                || !VALUES.contains(digit.charAt(0) - '0')) {
            return Optional.empty();
        }
        return Optional.of(
                new Qualifier(digit.charAt(0) - '0', environment ? Boolean.valueOf(helps) : null));
    }

    /** As it is typed and kept in a form. */
    public String typed() {
        return (Boolean.TRUE.equals(facilitator) ? "+" : "") + value;
    }

    /** The code with the qualifier: {@code d450.2}, {@code e310+3}. */
    public String on(String code) {
        return code + (Boolean.TRUE.equals(facilitator) ? "+" : ".") + value;
    }

    /** Whether it says how much. */
    public boolean measured() {
        return value <= 4;
    }

    /**
     * How well things are by it, so that two can be compared: no difficulty 0, a complete one −4, a
     * complete facilitator +4; empty when it does not say.
     */
    public OptionalInt level() {
        return !measured()
                ? OptionalInt.empty()
                : OptionalInt.of(Boolean.TRUE.equals(facilitator) ? value : -value);
    }

    /** What has become of it since an earlier one. */
    public Change since(@Nullable Qualifier earlier) {
        if (earlier == null || level().isEmpty() || earlier.level().isEmpty()) {
            return Change.UNKNOWN;
        }
        int difference = level().getAsInt() - earlier.level().getAsInt();
        return difference > 0 ? Change.BETTER : difference < 0 ? Change.WORSE : Change.SAME;
    }

    /** The direction of a change. */
    public enum Change {
        BETTER,
        SAME,
        WORSE,
        UNKNOWN
    }
}
