package fi.polku.measure.domain;

import fi.polku.kernel.LocalizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param unofficialIn languages whose wording has not been checked against the official form
 * @param safetyAbove an answer above this number tells of a danger that needs a person at once
 */
public record Item(
        String linkId,
        LocalizedText text,
        List<Option> options,
        Set<String> unofficialIn,
        @Nullable Integer safetyAbove) {
    public Item {
        options = List.copyOf(options);
        unofficialIn = Set.copyOf(unofficialIn);
    }

    public boolean accepts(int value) {
        return options.stream().anyMatch(o -> o.value() == value);
    }

    boolean alarming(int value) {
        return safetyAbove != null && value > safetyAbove;
    }
}
