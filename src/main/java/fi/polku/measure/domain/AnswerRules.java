package fi.polku.measure.domain;

import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be answered to an instrument: its own items with its own options. */
public final class AnswerRules {
    private AnswerRules() {}

    /** Refusals by field {@code q<item>}. An item left out is no fault. */
    public static List<Refusal> check(Instrument instrument, Map<String, Integer> answers) {
        List<Refusal> wrong = new ArrayList<>();
        answers.forEach((linkId, value) -> {
            Optional<Item> item = instrument.item(linkId);
            if (item.isEmpty()) {
                wrong.add(
                        Refusal.onField(
                                "q" + linkId, "measure.answer.noItem", Map.of("item", linkId)));
            } else if (!item.get().accepts(value)) {
                wrong.add(
                        Refusal.onField(
                                "q" + linkId, "measure.answer.noOption", Map.of("item", linkId)));
            }
        });
        return wrong;
    }
}
