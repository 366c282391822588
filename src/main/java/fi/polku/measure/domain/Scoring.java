package fi.polku.measure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Turns answers into a score. The order of the answers never matters. */
public final class Scoring {
    /** Rises whenever the same answers could give another number. */
    public static final int ENGINE_VERSION = 1;

    private Scoring() {}

    /**
     * The score, or empty when too few items are answered. A mean is that of the answered items; a
     * sum with items missing is the mean of the answered ones times the number of items, rounded to
     * a whole number.
     */
    public static Optional<Scored> score(Instrument instrument, Map<String, Integer> answers) {
        int answered = 0;
        int sum = 0;
        for (Item item : instrument.items()) {
            Integer value = answers.get(item.linkId());
            if (value != null) {
                answered++;
                sum += value;
            }
        }
        ScoreRule rule = instrument.score();
        if (answered == 0 || answered < rule.leastAnswered()) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.valueOf(sum);
        BigDecimal count = BigDecimal.valueOf(answered);
        BigDecimal value =
                switch (rule.formula()) {
                    case MEAN -> total.divide(count, 4, RoundingMode.HALF_UP);
                    case SUM ->
                            total.multiply(BigDecimal.valueOf(instrument.items().size()))
                                    .divide(count, 0, RoundingMode.HALF_UP);
                };
        return Optional.of(
                new Scored(rule.code(), value, rule.bandOf(value).orElse(null), answered));
    }

    /** Whether any single answer tells of a danger that needs a person at once. */
    public static boolean alarming(Instrument instrument, Map<String, Integer> answers) {
        return instrument.items().stream()
                .anyMatch(item -> {
                    Integer value = answers.get(item.linkId());
                    return value != null && item.alarming(value);
                });
    }
}
