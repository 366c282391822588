package fi.polku.measure.internal;

import fi.polku.measure.InstrumentView;
import fi.polku.measure.domain.Direction;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.ScoreRule;

final class InstrumentViews {
    private InstrumentViews() {}

    static InstrumentView of(Instrument i) {
        ScoreRule score = i.score();
        return new InstrumentView(
                i.code(),
                i.version(),
                i.canonical(),
                i.title(),
                i.instruction(),
                i.copyright(),
                i.items().stream()
                        .map(item ->
                                new InstrumentView.ItemView(
                                        item.linkId(),
                                        item.text(),
                                        item.options().stream()
                                                .map(o ->
                                                        new InstrumentView.OptionView(
                                                                o.value(), o.code(), o.label()))
                                                .toList(),
                                        item.unofficialIn()))
                        .toList(),
                score.loinc(),
                score.min(),
                score.max(),
                score.direction() == Direction.HIGHER_BETTER,
                score.bands().stream()
                        .map(b -> new InstrumentView.BandView(b.from(), b.code(), b.label()))
                        .toList());
    }
}
