package fi.polku.segment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/** What the client and the professional do: answer, talk, choose. */
public interface SegmentTalk {
    /** Keeps the client's own answers so far; answers that are not there stay {@code NONE}. */
    void keep(Actor actor, ClientId client, List<String> answers);

    /** Sends the client's own answers; each question is answered or left with “I cannot say”. */
    SegmentAnswersId send(Actor actor, ClientId client, List<String> answers);

    /** A professional writes down the own view, or the client's in a talk with the client. */
    SegmentAnswersId answer(Actor worker, ClientId client, Side side, List<String> answers);

    /** Records what the client and the professional chose together, or corrects it. */
    SegmentChoiceId choose(Actor worker, ClientId client, NewChoice choice);
}
