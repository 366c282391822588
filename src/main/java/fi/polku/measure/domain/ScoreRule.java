package fi.polku.measure.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument is scored.
 *
 * @param leastAnswered with fewer answers there is no score
 * @param reliableChange a difference of at least this is hardly chance
 */
public record ScoreRule(
        String code,
        @Nullable String loinc,
        Formula formula,
        int leastAnswered,
        BigDecimal min,
        BigDecimal max,
        Direction direction,
        BigDecimal reliableChange,
        List<Band> bands) {
    public ScoreRule {
        bands = bands.stream().sorted(Comparator.comparing(Band::from)).toList();
    }

    public Optional<Band> bandOf(BigDecimal value) {
        return bands.reversed().stream().filter(b -> b.from().compareTo(value) <= 0).findFirst();
    }
}
