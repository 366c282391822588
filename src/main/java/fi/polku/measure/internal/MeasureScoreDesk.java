package fi.polku.measure.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.measure.AnswerId;
import fi.polku.measure.AnswerView;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureScores;
import fi.polku.measure.Measures;
import fi.polku.measure.ReceivedScore;
import fi.polku.measure.ScoreId;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Scoring;
import fi.polku.measure.internal.MeasureScoreQueries.EngineRow;
import fi.polku.measure.internal.MeasureScoreQueries.NewScore;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps scores made elsewhere, and scores answers anew when the engine has changed. */
@Service
class MeasureScoreDesk implements MeasureScores {
    private final Instruments instruments;
    private final Access access;
    private final Now now;
    private final MeasureScoreQueries scoreQueries;
    private final Measures measures;

    MeasureScoreDesk(
            Instruments instruments,
            Access access,
            Now now,
            MeasureScoreQueries scoreQueries,
            Measures measures) {
        this.instruments = instruments;
        this.access = access;
        this.now = now;
        this.scoreQueries = scoreQueries;
        this.measures = measures;
    }

    @Override
    @Transactional
    public ScoreId receive(Actor actor, ReceivedScore score) {
        access.require(actor, MeasurePermission.RECEIVE);
        Optional<Instrument> known =
                instruments.list().stream()
                        .filter(i -> score.loinc().equals(i.score().loinc()))
                        .findFirst();
        ScoreId id = new ScoreId(Ids.next());
        BigDecimal value = score.value();
        String band =
                value == null
                        ? null
                        : known.flatMap(i -> i.score().bandOf(value))
                                .map(b -> b.code())
                                .orElse(null);
        scoreQueries.insertScore(
                new NewScore(
                        id,
                        null,
                        score.client(),
                        known.map(Instrument::code).orElse(score.loinc()),
                        known.map(i -> i.score().code()).orElse("total"),
                        score.loinc(),
                        value,
                        band,
                        score.parts().isEmpty() ? null : Params.json(score.parts()),
                        null,
                        null,
                        score.encounter(),
                        score.happenedAt(),
                        null),
                MeasureRecords.header(actor),
                now.instant());
        return id;
    }

    @Override
    @Transactional
    public Optional<ScoreId> recalculate(Actor actor, AnswerId answerId) {
        access.require(actor, MeasurePermission.RECEIVE);
        AnswerView answer = measures.findAnswer(answerId).orElseThrow();
        Optional<EngineRow> earlier = scoreQueries.findScoreOfAnswer(answerId);
        if (earlier.isPresent() && earlier.get().engineVersion() >= Scoring.ENGINE_VERSION) {
            return Optional.empty();
        }
        Instrument instrument = instruments.get(answer.instrument(), answer.version());
        return Scoring.score(instrument, answer.answers())
                .map(s -> {
                    NewScore row =
                            MeasureRecords.score(
                                    answerId,
                                    answer.client(),
                                    instrument,
                                    s,
                                    answer.happenedAt(),
                                    earlier.map(EngineRow::id).orElse(null));
                    scoreQueries.insertScore(row, MeasureRecords.header(actor), now.instant());
                    return row.id();
                });
    }
}
