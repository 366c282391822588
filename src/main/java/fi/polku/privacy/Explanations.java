package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.access.Views;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker, or somebody of the unit, explains a view when the privacy officer asks. */
public interface Explanations {
    /**
     * A question with what it is about.
     *
     * @param view the view that is asked about; null when the question is of a unit's days
     */
    record Asked(ViewExplanation explanation, DataRequest request, Views.@Nullable View view) {}

    /** A question that is put to the actor or the actor's unit; reading it is written down. */
    Asked get(Actor worker, UUID explanation);

    /**
     * Explains.
     *
     * @throws fi.polku.kernel.Refusal when it has been explained already or words are missing
     */
    void explain(Actor worker, UUID explanation, String words);
}
