package fi.polku.measure;

import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;

/**
 * Instruments, answers and scores, as they are read. Whoever calls has checked that the actor may
 * see the client.
 */
public interface Measures {
    /** The instruments in use, by code. */
    List<InstrumentView> instruments();

    /** An instrument by its code or its canonical address. */
    Optional<InstrumentView> instrument(String codeOrCanonical);

    /** The FHIR R4 Questionnaire resource of an instrument, as JSON. */
    Optional<String> questionnaire(String codeOrCanonical);

    Optional<AnswerView> findAnswer(AnswerId id);

    /** Scores in force, the oldest first. */
    List<ScoreView> scores(ClientId client);

    Optional<ScoreView> findScore(ScoreId id);

    /** The curve of one instrument, or empty when the client has no score on it. */
    Optional<CurveData> curve(ClientId client, String instrument);

    /** The curves of all instruments on which the client has a score. */
    List<CurveData> curves(ClientId client);
}
