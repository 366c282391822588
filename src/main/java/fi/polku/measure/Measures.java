package fi.polku.measure;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Instruments, requests, answers and scores. Whoever calls has checked that the actor may see the
 * client.
 */
public interface Measures {
    /** The instruments in use, by code. */
    List<InstrumentView> instruments();

    /** An instrument by its code or its canonical address. */
    Optional<InstrumentView> instrument(String codeOrCanonical);

    /** The FHIR R4 Questionnaire resource of an instrument, as JSON. */
    Optional<String> questionnaire(String codeOrCanonical);

    /**
     * Asks a client to answer; asking again while a request for the same instrument waits gives
     * that one.
     */
    MeasureRequestId request(ClientId client, String instrument, LocalDate dueOn, Actor actor);

    /** As above, for a path. */
    MeasureRequestId request(
            ClientId client, String instrument, LocalDate dueOn, @Nullable UUID path, Actor actor);

    /** Requests that wait for the client's answer, the earliest due first. */
    List<RequestView> openRequests(ClientId client);

    /**
     * Saves answers and their score. A request that waits for this instrument is answered by it.
     */
    AnswerId answer(
            Actor actor,
            ClientId client,
            String instrument,
            String version,
            Map<String, Integer> answers,
            @Nullable UUID path);

    Optional<AnswerView> findAnswer(AnswerId id);

    /** Scores in force, the oldest first. */
    List<ScoreView> scores(ClientId client);

    Optional<ScoreView> findScore(ScoreId id);

    /** The curve of one instrument, or empty when the client has no score on it. */
    Optional<CurveData> curve(ClientId client, String instrument);

    /** The curves of all instruments on which the client has a score. */
    List<CurveData> curves(ClientId client);

    /** Keeps a score that was made elsewhere. */
    ScoreId receive(Actor actor, ReceivedScore score);

    /** Scores an answer anew; gives a new score row when the engine has changed since. */
    Optional<ScoreId> recalculate(Actor actor, AnswerId answer);
}
