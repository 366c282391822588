package fi.polku.measure;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;

/** Instruments, answers and scores, as they are read. */
public interface Measures {
    /** The instruments in use, by code. */
    List<InstrumentView> instruments();

    /** An instrument by its code or its canonical address. */
    Optional<InstrumentView> instrument(String codeOrCanonical);

    /** The FHIR R4 Questionnaire resource of an instrument, as JSON. */
    Optional<String> questionnaire(String codeOrCanonical);

    Optional<AnswerView> findAnswer(AnswerId id);

    /** Scores in force that the reader may use, the oldest first. */
    List<ScoreView> scores(Actor reader, ClientId client);

    Optional<ScoreView> findScore(ScoreId id);

    /**
     * The curve of one instrument, or empty when there is no score on it that the reader may use.
     */
    Optional<CurveData> curve(Actor reader, ClientId client, String instrument);

    /** The curves of all instruments on which there is a score that the reader may use. */
    List<CurveData> curves(Actor reader, ClientId client);
}
