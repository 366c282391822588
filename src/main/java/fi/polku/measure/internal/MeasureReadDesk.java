package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.measure.AnswerId;
import fi.polku.measure.AnswerView;
import fi.polku.measure.CurveData;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.Measures;
import fi.polku.measure.ScoreId;
import fi.polku.measure.ScoreView;
import fi.polku.measure.domain.Change;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.internal.MeasureScoreQueries.ScoreRow;
import fi.polku.platform.Now;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads instruments, answers, scores and their curves. */
@Service
class MeasureReadDesk implements Measures {
    private final Instruments instruments;
    private final MeasureAnswerQueries answerQueries;
    private final MeasureScoreQueries scoreQueries;
    private final Now now;
    private final AnswerJson json = new AnswerJson();

    MeasureReadDesk(
            Instruments instruments,
            MeasureAnswerQueries answerQueries,
            MeasureScoreQueries scoreQueries,
            Now now) {
        this.instruments = instruments;
        this.answerQueries = answerQueries;
        this.scoreQueries = scoreQueries;
        this.now = now;
    }

    @Override
    public List<InstrumentView> instruments() {
        return instruments.list().stream().map(InstrumentViews::of).toList();
    }

    @Override
    public Optional<InstrumentView> instrument(String codeOrCanonical) {
        return instruments.find(codeOrCanonical).map(InstrumentViews::of);
    }

    @Override
    public Optional<String> questionnaire(String codeOrCanonical) {
        return instruments.find(codeOrCanonical).map(Instrument::json);
    }

    @Override
    public Optional<AnswerView> findAnswer(AnswerId id) {
        return answerQueries
                .findAnswer(id)
                .map(a ->
                        new AnswerView(
                                a.id(),
                                a.clientId(),
                                a.instrumentCode(),
                                a.instrumentVersion(),
                                json.given(a.answers()),
                                a.pathId(),
                                a.happenedAt(),
                                a.recordedAt()));
    }

    @Override
    public List<ScoreView> scores(Actor reader, ClientId client) {
        return scoreQueries.listScores(reader, client, now.instant()).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public Optional<ScoreView> findScore(ScoreId id) {
        return scoreQueries.findScore(id).map(this::view);
    }

    @Override
    public Optional<CurveData> curve(Actor reader, ClientId client, String instrumentCode) {
        return curve(instruments.get(instrumentCode), scores(reader, client));
    }

    private static Optional<CurveData> curve(Instrument instrument, List<ScoreView> all) {
        List<ScoreView> scores =
                all.stream()
                        .filter(s -> s.instrument().equals(instrument.code()))
                        .filter(s -> s.value() != null)
                        .toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal first = scores.getFirst().value();
        BigDecimal last = scores.getLast().value();
        CurveData.Trend trend =
                scores.size() == 1 || first == null || last == null
                        ? CurveData.Trend.FIRST
                        : CurveData.Trend.of(Change.between(first, last, instrument.score()));
        return Optional.of(new CurveData(InstrumentViews.of(instrument), scores, trend));
    }

    @Override
    public List<CurveData> curves(Actor reader, ClientId client) {
        List<ScoreView> scores = scores(reader, client);
        return instruments.list().stream().flatMap(i -> curve(i, scores).stream()).toList();
    }

    private ScoreView view(ScoreRow row) {
        Optional<Instrument> instrument = instruments.find(row.instrumentCode());
        return new ScoreView(
                row.id(),
                row.answerId(),
                row.clientId(),
                row.instrumentCode(),
                row.loincCode(),
                row.happenedAt().atZone(Now.ZONE).toLocalDate(),
                row.happenedAt(),
                row.recordedAt(),
                row.value(),
                row.bandCode(),
                instrument
                        .flatMap(i ->
                                i.score().bands().stream()
                                        .filter(b -> b.code().equals(row.bandCode()))
                                        .findFirst())
                        .map(b -> b.label())
                        .orElse(null),
                row.answeredCount(),
                instrument.map(i -> i.items().size()).orElse(0));
    }
}
