package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.access.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The privacy officer's desk: what is asked, what it is about, and the answer. */
public interface RequestDesk {
    /** Where a page of answered requests goes on. */
    record Place(Instant at, UUID id) {}

    /** Open requests: breaches first, then by day of asking, with what is known of each. */
    List<DataRequest> open(Actor officer);

    /** Answered ones, the newest answer first. */
    List<DataRequest> answered(Actor officer, @Nullable Place after, int limit);

    /** One request; opening it is written in the log of views. */
    DataRequest get(Actor officer, UUID request);

    /** The row of the log that a request is about. */
    Optional<Views.View> view(Actor officer, DataRequest request);

    /** What has been asked of those who looked. */
    List<ViewExplanation> explanations(Actor officer, UUID request);

    /** Notes attached because of the request. */
    List<RecordNote> notes(Actor officer, UUID request);

    /**
     * Asks the viewer, or with {@code unit} the viewer's unit, for an explanation: a task there.
     *
     * @throws fi.polku.kernel.Refusal when the request is answered or there is nobody to ask
     */
    void askExplanation(Actor officer, UUID request, boolean unit, String question, LocalDate due);

    /**
     * Answers with what was asked for.
     *
     * @param named the answer tells the name of the one who looked
     * @throws fi.polku.kernel.Refusal when somebody has answered already or words are missing
     */
    void answer(Actor officer, UUID request, String words, boolean named);

    /** Refuses in writing, on a legal ground; the way to appeal is told with it. */
    void refuse(Actor officer, UUID request, RefusalGround ground, String words);

    /** Writes down what was found of a breach; stops the authority's clock. */
    void find(Actor officer, UUID request, BreachFinding finding, String words);

    /** Withholds from the client who looked: the row of the request, or every row of its viewer. */
    void withhold(
            Actor officer,
            UUID request,
            boolean wholeViewer,
            WithholdingGround ground,
            String words,
            LocalDate until);

    /** Withholdings in force, the nearest end first. */
    List<Withholding> withholdings(Actor officer);

    /** Ends a withholding before its day; one ended already stays as it was. */
    void endWithholding(Actor officer, UUID withholding);
}
