package fi.polku.path;

import org.jspecify.annotations.Nullable;

/**
 * How a path ends.
 *
 * @param follows what follows, in words to the client
 * @param ownWorkerEnds whether the own worker's task ends too
 */
public record EndPath(
        NewReview review, @Nullable PathOutcome outcome, String follows, boolean ownWorkerEnds) {}
