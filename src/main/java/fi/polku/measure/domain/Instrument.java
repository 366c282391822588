package fi.polku.measure.domain;

import fi.polku.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/** One version of an instrument with its items and its scoring. */
public record Instrument(
        String code,
        String version,
        String canonical,
        LocalizedText title,
        LocalizedText instruction,
        String copyright,
        List<Item> items,
        ScoreRule score,
        String json) {
    public Instrument {
        items = List.copyOf(items);
    }

    public Optional<Item> item(String linkId) {
        return items.stream().filter(i -> i.linkId().equals(linkId)).findFirst();
    }

    public boolean unofficialIn(String language) {
        return items.stream().anyMatch(i -> i.unofficialIn().contains(language));
    }
}
